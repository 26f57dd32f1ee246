//! Reads the data that the site of an element adds, and loads the modules that draw it.
//!
//! Invariant: what a site adds may concern any part of the dataset, so all of it is there. Few elements bring data of their
//! own, so this lies in the module of the views.

use super::Data;
use super::host_files::{First, HostData, HostFiles};
use super::redraw::render_context::{LoadedHost, RenderContext};
use crate::model::{Dataset, DatasetPart, DatasetParts};
use crate::state::Module;

impl HostData {
    /// Reads files, and loads what draws what they hold.
    pub(in crate::view) fn load(files: HostFiles, first: First) -> LoadedHost {
        Box::pin(async move {
            let dataset = read(&files)?;
            let (module, stated) = first(&dataset);
            let dataset = match stated {
                Some(stated) => stated.add_to(dataset),
                None => dataset,
            };
            let host = HostData { data: Data::new(dataset), has_metros: files.metros.is_some() };
            let render = host.render(module).await?;
            Some((host, render))
        })
    }

    /// All of it with the modules up to one of the chain; `None` where one cannot be had.
    pub(super) async fn render(&self, module: Module) -> Option<RenderContext> {
        let metros: &[DatasetPart] = if self.has_metros { &[DatasetPart::Metros] } else { &[] };
        let parts = DatasetParts::BUILT_IN.and(DatasetParts::of(metros));
        RenderContext::load_whole(self.data.clone(), parts, module).await
    }
}

fn read(files: &HostFiles) -> Option<Dataset> {
    let built_in = Dataset::from_compact(&files.dataset).ok()?;
    let built_in = match &files.metros {
        Some(metros) => built_in.with_places(Dataset::from_near(metros).ok()?),
        None => built_in,
    };
    Some(built_in.with_host(Dataset::from_compact(&files.own).ok()?))
}
