package org.waymark.samples.codehost.html;

import org.jspecify.annotations.Nullable;
import org.waymark.web.Path;
import org.waymark.web.View;
import org.waymark.web.http.Response;

/** An app that has the stylesheet, so that its pages have it even if the app runs alone. */
public interface Styled {
    @Path("/{name}.css")
    default @Nullable Stylesheet stylesheet(String name) {
        return name.equals(Stylesheet.COMMON.name()) ? Stylesheet.COMMON : null;
    }

    @View
    default Response show(Stylesheet stylesheet) {
        return stylesheet.toResponse();
    }
}
