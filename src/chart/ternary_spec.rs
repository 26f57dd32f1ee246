//! What a chart of three shares is told: the names of its corners, the regions of the roles, the visitor's own point.
//!
//! Invariant: shares and ready texts alone; where they lie is for the triangle to say.

/// The region of a role.
#[derive(Clone, Debug, PartialEq)]
pub struct TernaryRegion {
    /// Tone, 1 to 5.
    pub tone: u8,
    /// Name of the role.
    pub name: String,
    /// Corners of a region without dents, in order, each as three shares.
    pub points: Vec<[f64; 3]>,
    /// Where its mark stands.
    pub centre: [f64; 3],
    /// What is announced: role and shares.
    pub say: String,
}

/// What `ternary` draws.
pub struct TernarySpec<'a> {
    /// Prefix of its ids; one of its own for each drawing on a page.
    pub id: &'a str,
    /// Names of the shares: left foot, right foot, top.
    pub corners: [String; 3],
    /// Regions, the first one at the back.
    pub regions: Vec<TernaryRegion>,
    /// The visitor's own shares.
    pub point: [f64; 3],
    /// Short label beside the point.
    pub text: String,
    /// What is announced for the point.
    pub say: String,
    /// Text of a share on an edge.
    pub share_text: &'a dyn Fn(f64) -> String,
}
