package org.waymark.web.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** An answer: a status, headers and a body. Immutable; the {@code with} methods return a changed copy. */
public final class Response {
    private static final Body EMPTY = Body.of(new byte[0]);

    private final int status;
    private final Headers headers;
    private final Body body;

    private Response(int status, Headers headers, Body body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Returns a response without headers and body.
     *
     * @param status the status code, 200 to 599
     * @return a new response
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Response of(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("Not the status of a final response: " + status + ". Use 200 to 599.");
        }
        return new Response(status, Headers.none(), EMPTY);
    }

    /**
     * Returns a response that carries a text: status 200, {@code text/plain} in UTF-8.
     *
     * @param text the text
     * @return a new response
     */
    public static Response text(String text) {
        return of(200).withBody("text/plain; charset=utf-8", text);
    }

    /**
     * Returns a response that carries a file: status 200, the type that the extension of its name says, its length, and the time
     * of its last change. So a client may ask for parts of it, and whether it has it already.
     *
     * <p>What strangers have sent to you may be a page with scripts. Let browsers save such files and not show them, by
     * {@code withHeader("Content-Disposition", "attachment")}.
     *
     * @param file the file, not to be changed while it is sent, and not by a path that a stranger wrote
     * @return a new response
     * @throws IOException if there is no such file, if it is a folder, or if it cannot be read
     */
    public static Response file(Path file) throws IOException {
        Path real = file.toRealPath();
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "no regular file");
        }
        return of(200).withHeader("Content-Type", MediaType.ofFile(file.toString()))
                .withLastModified(attributes.lastModifiedTime().toInstant())
                .withBody(new FileBody(real, 0, attributes.size()));
    }

    /**
     * Returns a response that sends the client to another page of this site with {@code GET}: status 303.
     *
     * <p>Only paths are taken, so that a location that a stranger had a hand in cannot lead to another site. See
     * {@link #redirect(URI)} for other sites.
     *
     * @param path the path and query to go to, as a link has them: percent-encoded, beginning with one slash
     * @return a new response
     * @throws IllegalArgumentException if the location would leave the site, or is not a path
     */
    public static Response redirect(String path) {
        // Browsers drop tabs and line ends, and read a backslash as a slash: either could make it two slashes.
        boolean plain = path.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
        boolean local = plain && path.startsWith("/") && !path.startsWith("//");
        if (!local) {
            throw new IllegalArgumentException("Not a path of this site: \"" + path
                    + "\". Redirect to a link, which begins with one slash, or say redirect(URI) to leave the site.");
        }
        return of(303).withHeader("Location", path);
    }

    /**
     * Returns a response that sends the client to any address with {@code GET}: status 303.
     *
     * @param location where to go; never pass on what a stranger sent
     * @return a new response
     */
    public static Response redirect(URI location) {
        return of(303).withHeader("Location", location.toASCIIString());
    }

    /**
     * Returns this response with another status.
     *
     * @param status the status code, 200 to 599
     * @return a new response
     * @throws IllegalArgumentException if the status is out of range
     */
    public Response withStatus(int status) {
        return new Response(of(status).status, headers, body);
    }

    /**
     * Returns this response with this header in place of any of the same name.
     *
     * @param name the name of the header
     * @param value its value
     * @return a new response
     * @throws IllegalArgumentException if the name or the value is not allowed in a header
     */
    public Response withHeader(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    /**
     * Returns this response with other headers.
     *
     * @param headers the headers
     * @return a new response
     */
    public Response withHeaders(Headers headers) {
        return new Response(status, headers, body);
    }

    /**
     * Returns this response with a cookie, in place of one of that name.
     *
     * @param cookie the cookie to be set
     * @return a new response
     */
    public Response withCookie(Cookie cookie) {
        return withHeaders(Cookies.set(headers, cookie));
    }

    /**
     * Returns this response as an answer by TLS: all its cookies are {@code Secure}. Servers do this; whoever finds out that
     * a request came by TLS to the proxy before them does it too.
     *
     * @return a new response, or this one if there is nothing to change
     */
    public Response secured() {
        Headers secured = Cookies.secured(headers);
        return secured == headers ? this : withHeaders(secured);
    }

    /**
     * Returns this response with a tag of the state that it shows. A client that has it already is told so.
     *
     * @param tag the tag
     * @return a new response
     */
    public Response withEtag(EntityTag tag) {
        return withHeader("ETag", tag.toString());
    }

    /**
     * Returns this response with the time at which what it shows was last changed. A client that has it already is told
     * so.
     *
     * @param time the time, of which the seconds count
     * @return a new response
     */
    public Response withLastModified(Instant time) {
        return withHeader("Last-Modified", HttpDate.format(time));
    }

    /**
     * Returns this response with another body.
     *
     * @param body the body
     * @return a new response
     */
    public Response withBody(Body body) {
        return new Response(status, headers, body);
    }

    /**
     * Returns this response with a text as its body, in UTF-8, and its content type.
     *
     * @param contentType the content type, with {@code charset=utf-8} where it matters
     * @param text the text
     * @return a new response
     */
    public Response withBody(String contentType, String text) {
        return withHeader("Content-Type", contentType).withBody(Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Returns the status code.
     *
     * @return the status code, 200 to 599
     */
    public int status() {
        return status;
    }

    /**
     * Returns the headers, without those that the server adds, such as the length.
     *
     * @return the headers
     */
    public Headers headers() {
        return headers;
    }

    /**
     * Returns the body.
     *
     * @return the body, of length 0 if there is none
     */
    public Body body() {
        return body;
    }

    /**
     * Returns whether a body may be sent with this status: not with 204 and 304.
     *
     * @return whether the status allows a body
     */
    public boolean mayHaveBody() {
        return status != 204 && status != 304;
    }

    @Override
    public String toString() {
        return status + " " + headers;
    }
}
