package org.waymark.ext.pebble;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.web.Markup;

/** Shows markup as it is, and escapes everything else as Pebble does. */
final class MarkupExtension extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("escape", new EscapeAllButMarkup());
    }

    /** The filter that Pebble applies to every value by itself. */
    private static final class EscapeAllButMarkup implements Filter {
        private final EscapeFilter escape = new EscapeFilter();

        @Override
        public List<String> getArgumentNames() {
            return escape.getArgumentNames();
        }

        @Override
        public @Nullable Object apply(
                @Nullable Object value,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            boolean isHtml = !arguments.containsKey("strategy") || "html".equals(arguments.get("strategy"));
            return value instanceof Markup && isHtml
                    ? new SafeString(value.toString())
                    : escape.apply(value, arguments, self, context, line);
        }
    }
}
