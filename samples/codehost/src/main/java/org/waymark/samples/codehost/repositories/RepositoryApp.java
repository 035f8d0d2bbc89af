package org.waymark.samples.codehost.repositories;

import org.jspecify.annotations.Nullable;
import org.waymark.samples.codehost.project.Host;
import org.waymark.samples.codehost.project.Read;
import org.waymark.samples.codehost.project.Tool;
import org.waymark.web.Html;
import org.waymark.web.Json;
import org.waymark.web.Markup;
import org.waymark.web.Path;
import org.waymark.web.Request;

/** Publishes the files of a repository. */
public class RepositoryApp extends Tool {
    private final Repository repository;

    public RepositoryApp(Repository repository, Host host) {
        super(host);
        this.repository = repository;
    }

    @Override
    public String label() {
        return "Files";
    }

    /** Returns whose it is. With the name it says where it is mounted. */
    public final String owner() {
        return repository.owner();
    }

    public final String name() {
        return repository.name();
    }

    @Path("/")
    protected Repository repository() {
        return repository;
    }

    @Path("/files/{path*}")
    protected @Nullable SourceFile file(String path) {
        String content = repository.files().get(path);
        return content == null ? null : new SourceFile(path, content);
    }

    @Html(permission = Read.class)
    protected Markup show(Repository shown, Request request) {
        return page(shown.fullName(), RepositoryHtml.overview(shown, this, request), request);
    }

    @Html(permission = Read.class)
    protected Markup show(SourceFile file, Request request) {
        return page(file.path(), RepositoryHtml.file(file), request);
    }

    @Json(permission = Read.class)
    protected Summary json(Repository shown) {
        return Summary.of(shown);
    }
}
