package org.waymark.dectate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.SourceOutline.Written;
import org.waymark.dectate.SourceTokens.Token;

/**
 * Finds the declarations of a Java source: as much of the grammar as it takes to tell members apart. Bodies of methods
 * and initialisers are skipped. It goes over the tokens once, and whatever it does not understand it leaves out.
 */
final class SourceParser {
    private static final Set<String> MODIFIERS = Set.of(
            "public",
            "protected",
            "private",
            "static",
            "abstract",
            "final",
            "native",
            "synchronized",
            "transient",
            "volatile",
            "strictfp",
            "default",
            "sealed",
            "non",
            "-");
    private static final Set<String> TYPES = Set.of("class", "interface", "enum");
    private static final Token END = new Token("}", Integer.MAX_VALUE);
    private static final int DEPTH_LIMIT = 100;

    private final List<Token> tokens;
    private final SourceOutline.Builder outline;
    private int next;

    /** The type whose body is being read. */
    private record Scope(String path, String name, int depth) {

        String key(String member) {
            return path + "#" + member;
        }
    }

    /** A parameter of a method, or a component of a record. */
    private record Parameter(String type, String name, List<Written> annotations, int line) {}

    /** What was read of a declaration so far: until it is clear what it declares, only names and annotations. */
    private final class Start {
        private final List<Written> annotations = new ArrayList<>();
        private final int line = peek().line();
        private @Nullable String last;
        private @Nullable String before;

        void name(String name) {
            before = last;
            last = name;
        }
    }

    SourceParser(List<Token> tokens, SourceOutline.Builder outline) {
        this.tokens = tokens;
        this.outline = outline;
    }

    void parse() {
        while (next < tokens.size()) {
            declaration(new Scope("", "", 0));
            accept("}");
        }
    }

    private void declaration(Scope scope) {
        Start start = new Start();
        while (!peek().is("}")) {
            Token token = take();
            if (token.is("@") && !peek().is("interface")) {
                start.annotations.add(annotation());
            } else if (TYPES.contains(token.text()) || isRecord(token)) {
                type(scope, start, token.text());
                return;
            } else if (token.is("package") || token.is("import")) {
                header(token, start);
                return;
            } else if (token.is("{")) {
                skipBehind("{", "}");
                return;
            } else if (token.is("(")) {
                executable(scope, start);
                return;
            } else if (token.is("=") || token.is(",") || token.is(";")) {
                next--;
                fields(scope, start);
                return;
            } else if (token.is("<")) {
                skipBehind("<", ">");
            } else if (token.isName() && !MODIFIERS.contains(token.text())) {
                start.name(token.text());
            }
        }
    }

    private Written annotation() {
        int line = tokens.get(next - 1).line();
        StringBuilder name = new StringBuilder(take().text());
        while (peek().is(".")) {
            name.append(take().text()).append(take().text());
        }
        if (accept("(")) {
            skipBehind("(", ")");
        }
        return new Written(name.toString(), line);
    }

    private boolean isRecord(Token token) {
        return token.is("record") && peek().isName() && (peek(1).is("(") || peek(1).is("<"));
    }

    private void header(Token token, Start start) {
        if (token.is("package")) {
            outline.add(SourceOutline.PACKAGE, start.annotations, start.line, token.line());
        }
        skipTo(";");
        accept(";");
    }

    private void type(Scope outer, Start start, String kind) {
        String name = take().text();
        String path = outer.path().isEmpty() ? name : outer.path() + "." + name;
        Scope scope = new Scope(path, name, outer.depth() + 1);
        skipTo("(", "{");
        List<Parameter> components = kind.equals("record") && accept("(") ? parameters() : List.of();
        skipTo("{");
        accept("{");
        if (scope.depth() > DEPTH_LIMIT) {
            skipBehind("{", "}");
            return;
        }
        if (kind.equals("enum")) {
            constants(scope);
        }
        while (!peek().is("}")) {
            declaration(scope);
        }
        components.forEach(component -> component(scope, component));
        outline.add(scope.key(""), start.annotations, start.line, take().line());
    }

    /** The annotations of a component go to its field and its accessor. */
    private void component(Scope scope, Parameter component) {
        outline.addIfAbsent(scope.key(component.name()), component.annotations(), component.line());
        outline.addIfAbsent(scope.key(component.name() + "()"), component.annotations(), component.line());
    }

    private void constants(Scope scope) {
        while (!peek().is(";") && !peek().is("}")) {
            Start start = new Start();
            while (accept("@")) {
                start.annotations.add(annotation());
            }
            Token name = take();
            if (accept("(")) {
                skipBehind("(", ")");
            }
            if (accept("{")) {
                skipBehind("{", "}");
            }
            outline.add(scope.key(name.text()), start.annotations, start.line, previousLine());
            accept(",");
        }
        accept(";");
    }

    private void executable(Scope scope, Start start) {
        List<String> types = parameters().stream().map(Parameter::type).toList();
        skipTo("{", ";", "default");
        if (accept("default")) {
            skipTo(";");
        }
        if (accept("{")) {
            skipBehind("{", "}");
        } else {
            accept(";");
        }
        boolean isConstructor = start.before == null && scope.name().equals(start.last);
        String name = isConstructor ? "<init>" : start.last;
        outline.add(
                scope.key(name + "(" + String.join(",", types) + ")"), start.annotations, start.line, previousLine());
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        while (next < tokens.size() && !accept(")")) {
            Start start = new Start();
            int dimensions = parameter(start);
            if (start.before != null && start.last != null && !start.last.equals("this")) {
                parameters.add(new Parameter(
                        start.before + "[]".repeat(dimensions), start.last, start.annotations, start.line));
            }
        }
        return parameters;
    }

    /** Reads up to the end of a parameter, and returns how many dimensions its type has. */
    private int parameter(Start start) {
        int dimensions = 0;
        int dots = 0;
        while (next < tokens.size() && !peek().is(")") && !accept(",")) {
            Token token = take();
            if (token.is("@")) {
                start.annotations.add(annotation());
            } else if (token.is("<")) {
                skipBehind("<", ">");
            } else if (token.isName() && !MODIFIERS.contains(token.text())) {
                start.name(token.text());
            }
            dots = token.is(".") ? dots + 1 : 0;
            dimensions += token.is("[") || dots == 3 ? 1 : 0;
        }
        return dimensions;
    }

    private void fields(Scope scope, Start start) {
        List<String> names = new ArrayList<>();
        if (start.last != null) {
            names.add(start.last);
        }
        while (!peek().is(";") && !peek().is("}")) {
            Token token = take();
            skipIfOpening(token);
            if (token.is(",") && peek().isName() && Set.of("=", ",", ";", "[").contains(peek(1).text())) {
                names.add(take().text());
            }
        }
        accept(";");
        names.forEach(name -> outline.add(scope.key(name), start.annotations, start.line, previousLine()));
    }

    private void skipIfOpening(Token token) {
        switch (token.text()) {
            case "(" -> skipBehind("(", ")");
            case "{" -> skipBehind("{", "}");
            case "[" -> skipBehind("[", "]");
            default -> {}
        }
    }

    /** Skips to the first of some tokens that is outside of parentheses. */
    private void skipTo(String... wanted) {
        Set<String> ends = Set.of(wanted);
        while (next < tokens.size() && !ends.contains(peek().text())) {
            if (take().is("(")) {
                skipBehind("(", ")");
            }
        }
    }

    /** Skips behind the bracket that closes the one that was taken last. */
    private void skipBehind(String opening, String closing) {
        int depth = 1;
        while (depth > 0 && next < tokens.size()) {
            Token token = take();
            depth += token.is(opening) ? 1 : token.is(closing) ? -1 : 0;
        }
    }

    private boolean accept(String wanted) {
        boolean found = next < tokens.size() && peek().is(wanted);
        next += found ? 1 : 0;
        return found;
    }

    private Token peek() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : END;
    }

    private Token take() {
        Token token = peek();
        next++;
        return token;
    }

    private int previousLine() {
        return next <= tokens.size() ? tokens.get(next - 1).line() : Integer.MAX_VALUE;
    }
}
