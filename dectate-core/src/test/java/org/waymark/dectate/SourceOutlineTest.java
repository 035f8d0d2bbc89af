package org.waymark.dectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SourceOutlineTest {

    /** Returns the keys of what carries {@code @A}, each with the lines of the annotation. */
    private static List<String> annotated(String source) {
        return SourceOutline.of(source).declarations().entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().annotations().stream()
                                .filter(annotation -> annotation.isOf("org.example.A"))
                                .map(SourceOutline.Written::line)
                                .toList())
                .filter(text -> !text.endsWith("[]"))
                .sorted()
                .toList();
    }

    @Nested
    class Declarations {

        @Test
        void areTypesMembersAndThePackage() {
            assertThat(annotated("""
                    @A package org.example;
                    import java.util.*;
                    @A
                    public abstract class Wiki<T extends Comparable<T>> extends Base<T> implements I {
                        @A private static final int X = 1, Y[] = {2, 3};
                        @A
                        protected <S> Wiki(final int a, String... b) throws Exception { super(a); }
                        @A abstract Map<String, List<T>> find(Map.Entry<String, T> entry, int[][] many, T t);
                        @A void show() { @A class Local { @A void no() {} } }
                        @A @Override public String toString() { return "}"; }
                    }
                    """))
                    .containsExactly(
                            "#package [1]",
                            "Wiki# [3]",
                            "Wiki#<init>(int,String[]) [6]",
                            "Wiki#X [5]",
                            "Wiki#Y [5]",
                            "Wiki#find(Entry,int[][],T) [8]",
                            "Wiki#show() [9]",
                            "Wiki#toString() [10]");
        }

        @Test
        void areFoundInNestedTypesOfAllKinds() {
            assertThat(annotated("""
                    class Outer {
                        @A interface Inner { @A default void m() {} class Deep { @A int x = f(a, b); } }
                        @A @interface Note { @A String value() default "{"; int[] many() default {}; @A int last(); }
                        @A enum Colour implements I { @A RED, @A(1) GREEN(2) { @A void no() {} }, BLUE;
                            @A Colour(int i) {} @A Colour() {} }
                        @A record Point(@A int x, @A List<String> y) { @A Point { } @A static int z; @A int y() { return 0; } }
                        static { @A int local = 1; }
                        { }
                        @A non-sealed class Last { }
                    }
                    """))
                    .containsExactly(
                            "Outer.Colour# [4]",
                            "Outer.Colour#<init>() [5]",
                            "Outer.Colour#<init>(int) [5]",
                            "Outer.Colour#GREEN [4]",
                            "Outer.Colour#RED [4]",
                            "Outer.Inner# [2]",
                            "Outer.Inner#m() [2]",
                            "Outer.Inner.Deep#x [2]",
                            "Outer.Last# [9]",
                            "Outer.Note# [3]",
                            "Outer.Note#last() [3]",
                            "Outer.Note#value() [3]",
                            "Outer.Point# [6]",
                            "Outer.Point#x [6]",
                            "Outer.Point#x() [6]",
                            "Outer.Point#y [6]",
                            "Outer.Point#y() [6]",
                            "Outer.Point#z [6]");
        }

        @Test
        void thatShareAKeyAreNotKnown() {
            assertThat(annotated("class W { @A void m() {} @A void m() {} @A void n() {} }"))
                    .containsExactly("W#n() [1]");
        }
    }

    @Nested
    class AnnotationsOfADeclaration {

        @Test
        void areCountedFromTheirOwnLines() {
            assertThat(annotated("""
                    class Wiki {
                        @A(name = "one")

                        @Other({@A, @A("nested")})
                        @org.example.A(
                            name = "two",
                            text = ")")
                        private
                        @ A
                        void m() {}
                    }
                    """)).containsExactly("Wiki#m() [2, 5, 9]");
        }

        @Test
        void areNotThoseOfOtherTypesWithTheSameSimpleName() {
            assertThat(annotated("class W { @other.A @ample.A @B.A @example.A void m() {} }"))
                    .containsExactly("W#m() [1]");
            assertThat(SourceOutline.of("class W { @other.A @example.A void m() {} }")
                            .find("W#m()"))
                    .satisfies(declared ->
                            assertThat(declared.line("org.example.A", 1)).isZero());
        }
    }

    @Nested
    class OddSources {

        @Test
        void hideBracesAndAnnotationsInCommentsAndLiterals() {
            assertThat(annotated("""
                    class Wiki { /* @A void no() { // */ // } @A
                        char c = '}', d = '\\'', e = '"', f = '\\\\';
                        String s = "} \\" { @A", t = "\\\\";
                        String block = \"\"\"
                            } @A void no() {} "" \\\"""
                            " \"\"\";
                        @A /* } */ void m(/* int */ int /* ) */ a) { char c = '{'; String u = "}"; }
                        @A void n() {}
                    }
                    """)).containsExactly("Wiki#m(int) [7]", "Wiki#n() [8]");
        }

        @Test
        void mayBeWrittenWithUnicodeEscapes() {
            String source = "class W {\n \\u0040\\uuu0041 void m() \\u007b String s = \\u0022}\\u0022; // \\u000a }\n"
                    + " String t = \"\\\\u0022 \"; @A void n() {}\n}";

            assertThat(annotated(source)).containsExactly("W#m() [2]", "W#n() [3]");
        }

        @Test
        void mayEndLinesInAnyWay() {
            assertThat(annotated("class W {\r @A void a() {}\r\n @A void b() {}\n\r @A void c() {} }"))
                    .containsExactly("W#a() [2]", "W#b() [3]", "W#c() [5]");
        }

        @Test
        void mayUseWordsThatAreKeywordsElsewhere() {
            assertThat(
                            annotated(
                                    "class W { @A int record; @A void record(int record) {} @A record R(int a) {}"
                                            + " @A Object o = W.class, p = new W() { @A void no() {} }; @A int when() { return 1 < 2 ? 1 : 2; } }"))
                    .containsExactly(
                            "W#o [1]", "W#p [1]", "W#record [1]", "W#record(int) [1]", "W#when() [1]", "W.R# [1]");
        }

        @Test
        void mayInitialiseFieldsWithAnything() {
            assertThat(annotated("""
                    class W {
                        @A Map<String, Integer> map = new HashMap<String, Integer>(1, 2), other;
                        @A Runnable r = () -> { int a = 1, b; };
                        @A int[] x = {1, 2}, y[] = new int[f(a, b)];
                        @A Supplier<String> s = switch (x) { case 1 -> ";"; default -> { yield "}"; } };
                        @A List<@A String> l;
                    }
                    """))
                    .containsExactly("W#l [6]", "W#map [2]", "W#other [2]", "W#r [3]", "W#s [5]", "W#x [4]", "W#y [4]");
        }

        @Property(tries = 500)
        void neverHangOrFail(
                @ForAll
                        @Chars({
                            '{', '}', '(', ')', '<', '>', '@', '"', '\'', '\\', 'u', '0', ';', ',', '=', '.', 'A', ' ',
                            '\n', '/', '*'
                        })
                        @StringLength(max = 200)
                        String source) {
            assertThat(SourceOutline.of(source).declarations().size()).isLessThanOrEqualTo(source.length());
            assertThat(SourceOutline.of("class W { enum E { " + source)
                            .declarations()
                            .size())
                    .isLessThanOrEqualTo(source.length() + 2);
        }

        @Test
        void mayBeNestedTooDeepToBeOfUse() {
            String source = "class A { ".repeat(100_000);

            assertThat(SourceOutline.of(source).declarations()).hasSizeLessThanOrEqualTo(101);
        }

        @Test
        void areReadOnceFromEndToEnd() {
            String source = "class W {" + "@A void m(int a) { f(\"}\"); }\n".repeat(50_000) + "@A @A void last() {} }";

            assertThat(annotated(source)).containsExactly("W#last() [50001, 50001]");
        }
    }
}
