package org.waymark.docs.running;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.web.App;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Mount;
import org.waymark.web.Request;
import org.waymark.web.StaticFiles;
import org.waymark.web.View;
import org.waymark.web.http.Cookie;
import org.waymark.web.http.Multipart;
import org.waymark.web.http.Part;
import org.waymark.web.http.Response;

class Gallery extends App {
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();
    private final StaticFiles files = new StaticFiles(Gallery.class, "static");

    @Mount("/static")
    StaticFiles files() {
        return files;
    }

    @Html
    Markup home(Request request) {
        return Markup.html(
                "<link rel=\"stylesheet\" href=\"{}\"><p>{} pictures</p>",
                request.at(files).link(files.file("style.css")),
                sizes.size());
    }

    @View(method = "POST")
    Response upload(Request request) throws IOException {
        Multipart parts = request.body().multipart();
        while (parts.hasNext()) {
            Part part = parts.next();
            if (part.filename().isPresent()) {
                long size = part.body().transferTo(OutputStream.nullOutputStream());
                sizes.put(part.filename().get(), size);
            }
        }
        return request.redirect(this);
    }

    @View(name = "theme", method = "POST")
    Response theme(Request request) {
        return request.redirect(this).withCookie(Cookie.of("theme", "dark"));
    }

    @View(name = "theme")
    String currentTheme(Request request) {
        return request.headers().cookies().getOrDefault("theme", "light");
    }
}
