package org.waymark.samples.wiki.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Database database = Database.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Pages pages = database.pages();

    @AfterEach
    void close() {
        database.close();
    }

    private Page create(String name, String title, String text) {
        return pages.create(new Draft(name, title, text));
    }

    private Page write(Page page, String text) {
        return pages.save(page, page.revision(), Draft.of(page).withContent(page.title(), text));
    }

    private Page rename(Page page, String name) {
        return pages.save(page, page.revision(), Draft.of(page).withName(name));
    }

    private List<String> found(String query) {
        return pages.search(query).items().stream()
                .map(hit -> hit.page().name())
                .toList();
    }

    @Nested
    class ANewPage {

        @Test
        void isFoundByItsName() {
            Page page = create("tea", "Tea", "Green.");

            assertThat(page.revision()).isEqualTo(1);
            assertThat(pages.find("tea")).isEqualTo(page);
        }

        @Test
        void takesItsNameFromTheTitleWhereNoneIsGiven() {
            assertThat(create(" ", "Tea & Cake, at five", "").name()).isEqualTo("tea-cake-at-five");
        }

        @Test
        void cannotTakeTheNameOfAnother() {
            create("tea", "Tea", "Green.");

            assertThatThrownBy(() -> create("tea", "Also tea", "Black."))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                            .containsEntry("name", "There is already a page named \"tea\". Choose another name."));
            assertThat(pages.find("tea").text()).isEqualTo("Green.");
        }

        @Test
        void isFoundInAnySpellingOfItsName() {
            create("green-tea", "Green tea", "");

            assertThat(pages.find("Green Tea"))
                    .isEqualTo(pages.find("green-tea"))
                    .isNotNull();
        }

        @Test
        void keepsLettersOfAllScripts() {
            Page page = create("", "Grüner Tee 茶 \uD83C\uDF75", "茶 \uD83C\uDF75\n\tund Kuchen");

            assertThat(page.name()).isEqualTo("grüner-tee-茶");
            assertThat(pages.find(page.name())).isEqualTo(page);
        }
    }

    @Nested
    class ASave {

        @Test
        void makesTheNextRevisionAndKeepsTheOneBefore() {
            Page first = create("tea", "Tea", "Green.");
            Page second = write(first, "Black.");

            assertThat(second.revision()).isEqualTo(2);
            assertThat(pages.find("tea")).isEqualTo(second);
            assertThat(pages.revision("tea", 1)).isEqualTo(new Revision(second, 1, first));
            assertThat(pages.revision("tea", 2).isCurrent()).isTrue();
            assertThat(pages.revision("tea", 3)).isNull();
            assertThat(pages.revision("coffee", 1)).isNull();
        }

        @Test
        void isRefusedWhereItWouldUndoAnotherUnseen() {
            Page seenByBoth = create("tea", "Tea", "Green.");
            Page firstSaved = write(seenByBoth, "Black.");

            EditConflict conflict = catchThrowableOfType(EditConflict.class, () -> write(seenByBoth, "White."));

            assertThat(conflict)
                    .hasMessage("The page \"tea\" is at revision 2 by now, and the change was made to revision 1.");
            assertThat(conflict.current()).isEqualTo(firstSaved);
            assertThat(conflict.refused()).isEqualTo(new Draft("tea", "Tea", "White."));
            assertThat(pages.find("tea")).isEqualTo(firstSaved);
        }

        @Test
        void isRefusedWhereThePageWasRenamedMeanwhile() {
            Page seenByBoth = create("tea", "Tea", "Green.");
            Page renamed = rename(seenByBoth, "green-tea");

            EditConflict conflict = catchThrowableOfType(EditConflict.class, () -> write(seenByBoth, "White."));

            assertThat(conflict.current()).isEqualTo(renamed);
        }

        @Test
        void ofWhatIsThereAlreadyWritesNothingAndConflictsWithNothing() {
            Page first = create("tea", "Tea", "Green.");
            Page second = write(first, "Black.");

            assertThat(write(first, "Black.")).isEqualTo(second);
            assertThat(pages.find("tea").revision()).isEqualTo(2);
        }

        @Test
        void storesLinesAsTheyEndOnUnix() {
            assertThat(create("tea", " Tea ", "a\r\nb\rc\n")).satisfies(page -> {
                assertThat(page.title()).isEqualTo("Tea");
                assertThat(page.text()).isEqualTo("a\nb\nc\n");
            });
        }

        @Test
        void byManyAtOnceLetsOneThroughForEachRevision() throws Exception {
            Page page = create("tea", "Tea", "0");
            int writers = 4;
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(writers);
            try {
                List<Future<Page>> saves = IntStream.range(0, writers)
                        .mapToObj(i -> threads.submit(() -> {
                            start.await();
                            return write(page, "by " + i);
                        }))
                        .toList();
                start.countDown();

                assertThat(saves.stream().filter(PagesTest::succeeded)).hasSize(1);
                assertThat(pages.find("tea").revision()).isEqualTo(2);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static boolean succeeded(Future<Page> save) {
        try {
            save.get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).cause().isInstanceOf(EditConflict.class);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class ARenamedPage {

        @Test
        void isFoundByBothNamesAndBringsItsHistory() {
            Page renamed = rename(create("tea", "Tea", "Green."), "green-tea");

            assertThat(pages.find("green-tea")).isEqualTo(renamed);
            assertThat(pages.find("tea")).isEqualTo(renamed);
            assertThat(pages.history(renamed, Integer.MAX_VALUE).items())
                    .extracting(Summary::name)
                    .containsExactly("green-tea", "tea");
            assertThat(pages.revision("tea", 1).then().name()).isEqualTo("tea");
        }

        @Test
        void givesItsOldNameToAPageThatTakesIt() {
            rename(create("tea", "Tea", "Green."), "green-tea");
            Page black = create("tea", "Tea", "Black.");

            assertThat(pages.find("tea")).isEqualTo(black);
            assertThat(pages.find("green-tea").text()).isEqualTo("Green.");
        }

        @Test
        void canBeRenamedBackAndForth() {
            Page page = create("tea", "Tea", "Green.");
            Page back = rename(rename(page, "green-tea"), "tea");
            Page again = rename(back, "green-tea");

            assertThat(again.revision()).isEqualTo(4);
            assertThat(pages.find("tea")).isEqualTo(again);
        }

        @Test
        void cannotTakeTheNameOfAnother() {
            Page tea = create("tea", "Tea", "Green.");
            create("coffee", "Coffee", "");

            assertThatThrownBy(() -> rename(tea, "coffee"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("name: There is already a page named \"coffee\". Choose another name.");
            assertThat(pages.find("tea")).isEqualTo(tea);
        }
    }

    @Nested
    class Lists {

        @Test
        void areInTheOrderOfTheNamesAndGoOnWhereTheyEnded() {
            IntStream.range(0, 120).forEach(i -> create("list-%03d".formatted(i), "List " + i, ""));

            Slice<Summary> first = pages.list("list");
            Slice<Summary> rest = pages.list(first.items().get(99).name());

            assertThat(first.more()).isTrue();
            assertThat(first.items())
                    .hasSize(100)
                    .first()
                    .extracting(Summary::name)
                    .isEqualTo("list-000");
            assertThat(rest.items()).extracting(Summary::name).contains("list-100", "list-119");
            assertThat(rest.more()).isFalse();
        }

        @Test
        void ofWhatIsNewBeginWithTheNewest() {
            Page tea = create("tea", "Tea", "Green.");
            create("coffee", "Coffee", "");
            write(tea, "Black.");

            assertThat(pages.latest(2)).extracting(Summary::name).containsExactly("tea", "coffee");
        }

        @Test
        void ofRevisionsGoBackFromWhereTheyAreAsked() {
            Page page = write(write(create("tea", "Tea", "1"), "2"), "3");

            assertThat(pages.history(page, 3).items())
                    .extracting(Summary::revision)
                    .containsExactly(2, 1);
        }
    }

    @Nested
    class ASearch {

        @Test
        void looksInTitleAndTextWhateverTheCase() {
            create("one", "About TEAPOTS", "");
            create("two", "Other", "many\nteapots here");

            assertThat(found("TeaPot")).containsExactly("one", "two");
        }

        @Test
        void wantsEveryWord() {
            create("one", "Zebra", "yak");
            create("two", "Zebra", "xerus");

            assertThat(found(" zebra   yak ")).containsExactly("one");
        }

        @Test
        void takesSignsForThemselves() {
            create("one", "Share", "100%_sure!");
            create("two", "Share", "100 percent sure");

            assertThat(found("100%")).containsExactly("one");
            assertThat(found("%_s")).containsExactly("one");
            assertThat(found("sure!")).containsExactly("one");
            assertThat(found("'; drop table page; --")).isEmpty();
        }

        @Test
        void looksAtPagesAsTheyAreNow() {
            write(create("one", "Zebra", "yak"), "xerus");

            assertThat(found("yak")).isEmpty();
        }

        @Test
        void showsTheLineAroundTheWord() {
            create("one", "Long", "word ".repeat(100) + "zebra" + " word".repeat(100));

            assertThat(pages.search("ZEBRA").items().get(0).excerpt())
                    .startsWith("… word")
                    .contains(" zebra ")
                    .endsWith("word …")
                    .hasSizeLessThan(200);
        }

        @Test
        void givesFiftyPagesAtMost() {
            IntStream.range(0, 51).forEach(i -> create("z-" + i, "Zebra", ""));

            assertThat(pages.search("zebra").items()).hasSize(50);
            assertThat(pages.search("zebra").more()).isTrue();
        }

        @Test
        void forNothingFindsNothing() {
            assertThat(pages.search(" ").items()).isEmpty();
        }

        @Test
        void isRefusedWhereItIsTooLong() {
            assertThatThrownBy(() -> pages.search("x".repeat(201)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("q: The search has 201 characters; 200 are the most. Shorten it.");
        }
    }
}
