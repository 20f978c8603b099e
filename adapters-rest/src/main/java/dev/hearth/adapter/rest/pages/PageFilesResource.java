package dev.hearth.adapter.rest.pages;

import dev.hearth.adapter.rest.shared.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What all pages load: one script and one style, as files, since the pages' policy lets nothing run that stands in them. */
@Path("/pages")
public final class PageFilesResource {
    private final String script = PackedFiles.text("pages.js");
    private final String style = PackedFiles.text("pages.css");

    @Open
    @GET
    @Path("/pages.js")
    @Produces("text/javascript")
    public String script() {
        return script;
    }

    @Open
    @GET
    @Path("/pages.css")
    @Produces("text/css")
    public String style() {
        return style;
    }
}
