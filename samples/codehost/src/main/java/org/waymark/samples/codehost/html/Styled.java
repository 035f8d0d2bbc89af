package org.waymark.samples.codehost.html;

import org.waymark.dectate.UseDirectives;
import org.waymark.web.Path;
import org.waymark.web.View;
import org.waymark.web.WebDirectives;
import org.waymark.web.http.Response;

/** An app that has the stylesheet, so that its pages have it even if the app runs alone. */
@UseDirectives(WebDirectives.class)
public interface Styled {
    @Path("/codehost.css")
    default Stylesheet stylesheet() {
        return Stylesheet.COMMON;
    }

    @View
    default Response show(Stylesheet stylesheet) {
        return stylesheet.toResponse();
    }
}
