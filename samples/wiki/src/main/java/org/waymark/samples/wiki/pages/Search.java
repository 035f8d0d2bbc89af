package org.waymark.samples.wiki.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds pages by words. */
final class Search {

    static final int MAX_QUERY = 200;

    private static final int MAX_WORDS = 10;
    private static final int MAX_HITS = 50;

    private final Jdbi jdbi;

    Search(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Slice<Hit> find(String query) {
        List<String> words = words(Check.query(query));
        if (words.isEmpty()) {
            return Slice.none();
        }
        return Slice.of(
                jdbi.withHandle(handle -> bind(handle.createQuery(sql(words.size())), words)
                        .map((row, context) ->
                                new Hit(Rows.summary(row, context), Excerpt.around(words, row.getString("body"))))
                        .list()),
                MAX_HITS);
    }

    private static List<String> words(String query) {
        return Stream.of(query.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    private static String sql(int words) {
        return """
                select p.name, r.title, r.body, r.number, r.saved from page p
                join revision r on r.page = p.id and r.number = p.revision
                where %s
                order by case when %s then 0 else 1 end, r.saved desc, p.name limit :limit
                """.formatted(
                        each(
                                words,
                                "(lower(r.title) like lower(:word%1$d) escape '!'"
                                        + " or lower(r.body) like lower(:word%1$d) escape '!')"),
                        each(words, "lower(r.title) like lower(:word%1$d) escape '!'"));
    }

    private static String each(int words, String condition) {
        return IntStream.range(0, words).mapToObj(condition::formatted).collect(Collectors.joining(" and "));
    }

    private static Query bind(Query query, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            query.bind("word" + i, "%" + escape(words.get(i)) + "%");
        }
        return query.bind("limit", MAX_HITS + 1);
    }

    /** The signs that LIKE takes for something else than themselves. */
    private static String escape(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
