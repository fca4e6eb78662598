package org.endure.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work that a library makes grows with its length, and what nobody cites is not worked out. */
class LibraryWorkTest {

    @Property(tries = 10)
    void theReaderLooksAtEachCharacterOfALibraryAFewTimes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3000) int entries) {
        String text = GeneratedLibrary.of(entries, new Random(seed));

        assertThat(steps(text)).isLessThan(2L * text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@book{a, title={T\n",
                "@book{a, title=\"T\n",
                "@book{a, title={T}\n",
                "@book{a, title=\"T{\"}\n",
                "@comment{T\n",
                "@comment{\n@book{a, title={T}}\n",
                "@string{a = {T\n",
                "@preamble{\"T\n",
                "@preamble{T\n",
                "@book(a, title={T)\n",
                "@book{a\n",
                "@book{",
                "@ book {a, x = 1 # \n",
                "{",
                "}",
                "@",
                "\"",
                "% @book{\n",
                "   @\t",
                "\\"
            })
    void brokenEntriesMakeNoMoreWork(String piece) {
        String once = piece.repeat(1000);
        String twice = piece.repeat(2000);

        assertThat(steps(twice)).isLessThanOrEqualTo(2 * steps(once) + 4L * once.length());
    }

    @Property(tries = 20)
    void anyMixOfPiecesMakesWorkThatGrowsWithItsLength(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 9) Integer> picks) {
        String[] pieces = {
            "@book{a, title={T}}\n",
            "@book{a, title={T\n",
            "@comment{\n",
            "@string{a=\"",
            "}\n",
            "{",
            "\"",
            "@",
            "%\n",
            "a = b,\n"
        };
        StringBuilder mix = new StringBuilder();
        picks.forEach(pick -> mix.append(pieces[pick]));
        String once = mix.toString().repeat(500);

        assertThat(steps(once + once)).isLessThanOrEqualTo(2 * steps(once) + 6L * once.length());
    }

    @Test
    void onlyWhatIsCitedIsWorkedOut() {
        Library library = new Library();
        library.add("f.bib", GeneratedLibrary.of(5000, new Random(1)));
        library.faults(Set.of("key7", "key4000"));

        assertThat(library.keys()).hasSize(5000);
        assertThat(library.worked()).isEqualTo(2);
    }

    private static long steps(String text) {
        return BibFile.read(new LibraryText("f.bib", text)).steps();
    }
}
