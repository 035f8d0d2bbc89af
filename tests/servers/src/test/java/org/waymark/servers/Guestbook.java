package org.waymark.servers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.waymark.web.App;
import org.waymark.web.Body;
import org.waymark.web.Default;
import org.waymark.web.Html;
import org.waymark.web.Markup;
import org.waymark.web.Mount;
import org.waymark.web.Named;
import org.waymark.web.Path;
import org.waymark.web.Request;
import org.waymark.web.StaticFiles;
import org.waymark.web.View;
import org.waymark.web.http.Cookie;
import org.waymark.web.http.EntityTag;
import org.waymark.web.http.Multipart;
import org.waymark.web.http.Part;
import org.waymark.web.http.Response;

/** An app that has some of everything that a stranger may send nonsense to. */
class Guestbook extends App {
    private final StaticFiles files = new StaticFiles(Guestbook.class, "files");

    record Entry(String name) {}

    record Admin() {}

    record Signature(String name, int age) {}

    @Mount("/files")
    StaticFiles files() {
        return files;
    }

    @Path("/entries/{name}")
    Optional<Entry> entry(@Named("name") String name) {
        return name.length() > 100 ? Optional.empty() : Optional.of(new Entry(name));
    }

    @Path("/admin")
    Admin admin() {
        return new Admin();
    }

    @View
    String secret(Admin admin) {
        return "the view of the admin";
    }

    @Html
    Markup home(Request request, @Named("page") @Default("1") int page) {
        return Markup.html("<p>Guests, page {}</p>", page);
    }

    @View(name = "counts")
    String counts() {
        return "1 entry";
    }

    @Html
    Markup show(Entry entry) {
        return Markup.html("<p>{}</p>", entry.name());
    }

    @View(name = "text")
    Response text(Entry entry) {
        return Response.text("0123456789")
                .withEtag(EntityTag.strong("v1"))
                .withLastModified(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @View(name = "cookies")
    Response cookies(Request request) {
        return Response.text("" + request.headers().cookies().size()).withCookie(Cookie.of("seen", "yes"));
    }

    @View(method = "POST")
    String sign(@Body Signature signature) {
        return "signed by " + signature.name();
    }

    @View(method = "POST", name = "upload")
    String upload(Request request) {
        StringBuilder names = new StringBuilder();
        Multipart parts = request.body().multipart();
        while (parts.hasNext()) {
            Part part = parts.next();
            names.append(part.name()).append('=').append(part.text().length()).append(' ');
        }
        return names.toString();
    }

    @View(method = "POST", name = "bytes")
    String bytes(@Body byte[] bytes) {
        return List.of(bytes.length, new String(bytes, StandardCharsets.ISO_8859_1).hashCode())
                .toString();
    }
}
