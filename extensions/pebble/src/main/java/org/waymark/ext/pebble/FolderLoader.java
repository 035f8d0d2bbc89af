package org.waymark.ext.pebble;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.utils.PathUtils;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.waymark.web.TemplateFolders;
import org.waymark.web.TemplateSource;

/** Finds templates in the folders of an app. */
final class FolderLoader implements Loader<FolderLoader.Version> {
    private final TemplateFolders folders;

    FolderLoader(TemplateFolders folders) {
        this.folders = folders;
    }

    /** A template as it is now: what was made of it is remembered for as long as this stays. */
    record Version(String name, String version) {}

    @Override
    public Version createCacheKey(String name) {
        TemplateSource source = find(name);
        try {
            return new Version(name, source.version());
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    @Override
    public Reader getReader(Version version) {
        TemplateSource source = find(version.name());
        try {
            return new StringReader(source.text());
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private TemplateSource find(String name) {
        return folders.find(name)
                .orElseThrow(() -> new LoaderException(null, "There is no template " + name + " in " + folders + "."));
    }

    private static LoaderException unreadable(TemplateSource source, IOException cause) {
        return new LoaderException(cause, "The template cannot be read: " + source);
    }

    @Override
    public String resolveRelativePath(String relative, String anchor) {
        return PathUtils.resolveRelativePath(relative, anchor, '/');
    }

    @Override
    public boolean resourceExists(String name) {
        return folders.find(name).isPresent();
    }

    /** Does nothing: templates are stored in UTF-8. */
    @Override
    public void setCharset(String charset) {}

    /** Does nothing: the names of templates are whole. */
    @Override
    public void setPrefix(String prefix) {}

    /** Does nothing: the names of templates are whole. */
    @Override
    public void setSuffix(String suffix) {}
}
