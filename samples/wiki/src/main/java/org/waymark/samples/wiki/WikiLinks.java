package org.waymark.samples.wiki;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Makes links of {@code [[Page]]} and {@code [[Page|label]]}, wherever they stand in text that is not code. */
final class WikiLinks extends AbstractVisitor implements PostProcessor {

    /** No part can hold a bracket, and each is bounded, so that looking for links takes time by the length alone. */
    private static final Pattern WIKI_LINK =
            Pattern.compile("\\[\\[(?<page>[^\\[\\]|]{1,200})(?:\\|(?<label>[^\\[\\]|]{1,200}))?]]");

    private final Function<String, Optional<String>> link;

    WikiLinks(Function<String, Optional<String>> link) {
        this.link = link;
    }

    @Override
    public Node process(Node document) {
        document.accept(this);
        return document;
    }

    /** Leaves the text of a link alone: there are no links within links. */
    @Override
    public void visit(Link node) {}

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        Matcher matcher = WIKI_LINK.matcher(literal);
        int end = 0;
        while (matcher.find()) {
            Optional<Link> node = link(matcher);
            if (node.isPresent()) {
                text.insertBefore(new Text(literal.substring(end, matcher.start())));
                text.insertBefore(node.get());
                end = matcher.end();
            }
        }
        text.setLiteral(literal.substring(end));
    }

    private Optional<Link> link(Matcher matcher) {
        String page = matcher.group("page").strip();
        String label = matcher.group("label");
        return link.apply(page).map(address -> {
            Link node = new Link(address, null);
            node.appendChild(new Text(label == null ? page : label.strip()));
            return node;
        });
    }
}
