package org.waymark.samples.wiki;

import java.util.function.UnaryOperator;
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

    private final UnaryOperator<String> link;

    WikiLinks(UnaryOperator<String> link) {
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
            if (!matcher.group("page").isBlank()) {
                text.insertBefore(new Text(literal.substring(end, matcher.start())));
                text.insertBefore(link(matcher));
                end = matcher.end();
            }
        }
        text.setLiteral(literal.substring(end));
    }

    private Link link(Matcher matcher) {
        String page = matcher.group("page").strip();
        String label = matcher.group("label");
        Link node = new Link(link.apply(page), null);
        node.appendChild(new Text(label == null ? page : label.strip()));
        return node;
    }
}
