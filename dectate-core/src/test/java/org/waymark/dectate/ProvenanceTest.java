package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.waymark.dectate.WikiDirectives.Page;

/** Why an app type has what it has. Lines are replaced by LINE. */
class ProvenanceTest {

    @UseDirectives(WikiDirectives.class)
    interface App {
        @Page(name = "about")
        default void about() {}

        @Page(name = "edit")
        default void edit() {}
    }

    interface Translated extends App {
        @Page(name = "about")
        default void ueber() {}
    }

    interface Branded extends App {}

    static class Wiki implements Branded, Translated {}

    static class Customer extends Wiki {
        @Page(name = "about")
        void aboutUs() {}

        @Removes
        @Page(name = "edit")
        @Override
        public void edit() {}
    }

    private static Provenance why(Class<?> appType, String identity) {
        return Configuration.builder().app(Customer.class).build().plan().why(appType, WikiDirectives.PAGE, identity);
    }

    private static String text(Provenance provenance) {
        return provenance.toString().replaceAll("(\\.java):\\d+", "$1:LINE");
    }

    @Test
    void goesDownTheChainOfOverrides() {
        assertThat(text(why(Customer.class, "about"))).isEqualTo("""
                about of group pages in Customer
                  in force, declared by Customer:
                    @Page(name = "about") on Customer.aboutUs
                        at org.waymark.dectate.ProvenanceTest$Customer.aboutUs(ProvenanceTest.java:LINE)
                  displaced for Customer, declared by Translated:
                    @Page(name = "about") on Translated.ueber
                        at org.waymark.dectate.ProvenanceTest$Translated.ueber(ProvenanceTest.java:LINE)
                  displaced for Wiki, declared by App:
                    @Page(name = "about") on App.about
                        at org.waymark.dectate.ProvenanceTest$App.about(ProvenanceTest.java:LINE)
                  displaced for Translated, declared by App:
                    @Page(name = "about") on App.about
                        at org.waymark.dectate.ProvenanceTest$App.about(ProvenanceTest.java:LINE)
                """);
    }

    @Test
    void isDataToo() {
        Provenance why = why(Wiki.class, "about");

        assertThat(why.inForce()).hasToString("Translated: @Page(name = \"about\") on Translated.ueber");
        assertThat(why.history()).extracting(Overriding::appType).containsExactly(Wiki.class, Translated.class);
    }

    @Test
    void tellsWhatWasRemoved() {
        assertThat(text(why(Customer.class, "edit"))).isEqualTo("""
                edit of group pages in Customer
                  removed for Customer:
                    @Removes @Page(name = "edit") on Customer.edit
                        at org.waymark.dectate.ProvenanceTest$Customer.edit(ProvenanceTest.java:LINE)
                  displaced for Customer, declared by App:
                    @Page(name = "edit") on App.edit
                        at org.waymark.dectate.ProvenanceTest$App.edit(ProvenanceTest.java:LINE)
                """);
        assertThat(why(Customer.class, "edit").inForce()).isNull();
    }

    @Test
    void ofWhatWasNeverOverriddenIsOneDirective() {
        assertThat(text(why(Wiki.class, "edit"))).isEqualTo("""
                edit of group pages in Wiki
                  in force, declared by App:
                    @Page(name = "edit") on App.edit
                        at org.waymark.dectate.ProvenanceTest$App.edit(ProvenanceTest.java:LINE)
                """);
    }

    @Test
    void ofWhatThereIsNotNamesTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> why(Wiki.class, "abuot"))
                .withMessage("Wiki has no abuot in group pages. The nearest is about.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> why(Wiki.class, "something else"))
                .withMessage("Wiki has no something else in group pages.");
    }
}
