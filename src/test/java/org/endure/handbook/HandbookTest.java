package org.endure.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The handbook is whole: every page is in the contents, every link leads somewhere, and the one page needs nothing else. */
class HandbookTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final Handbook HANDBOOK = Handbook.shipped();
    private static final String HTML = HANDBOOK.html("Endure");

    /** Pages outside the handbook whose links are checked too. */
    private static final List<Path> OTHERS =
            List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of(".github/pull_request_template.md"));

    @Test
    void everyPageIsInTheContents() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".md"))
                            .map(file -> DOCS.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(HANDBOOK.paths());
        }
    }

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> pages = new ArrayList<>(OTHERS);
        HANDBOOK.paths().forEach(path -> pages.add(DOCS.resolve(path)));
        for (Path page : pages) {
            for (String link :
                    HandbookPage.of(page.toString(), Files.readString(page)).links()) {
                if (!link.matches("[a-z]+:.*") && !leadsSomewhere(page, link)) {
                    broken.add(page + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        String file = link.replaceFirst("#.*", "");
        Path target = file.isEmpty()
                ? page
                : Path.of("").resolve(page).resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return !link.contains("#")
                || HandbookPage.of("", Files.readString(target))
                        .slugs()
                        .containsValue(link.substring(link.indexOf('#') + 1));
    }

    @Test
    void everyPictureIsShown() {
        assertThat(HTML.split("<img src=\"data:image/png;base64,", -1)).hasSizeGreaterThan(2);
        assertThat(HTML).doesNotContainPattern("<img src=\"(?!data:)");
    }

    @Test
    void theOnePageNeedsNothingElse() {
        assertThat(HTML)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script")
                .doesNotContain("@import")
                .doesNotContainPattern("(src|href)=\"(?!#|data:|https?:|mailto:)")
                .doesNotContainPattern("<link ")
                .contains("prefers-color-scheme: dark", "@media print", "max-width: 52rem");
    }

    @Test
    void everyLinkWithinTheOnePageHasItsPlaceAndEveryPlaceIsOne() {
        List<String> places = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(HTML)
                .results()
                .map(match -> match.group(1))
                .toList();
        Set<String> different = new HashSet<>(places);
        assertThat(places).hasSameSizeAs(different);
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(HTML).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(different).contains(anchor));
    }

    @Test
    void aTopicIsACodeASectionOrAPage() {
        assertThat(HANDBOOK.anchor("C2.b")).contains("codebook-c2-b");
        assertThat(HANDBOOK.anchor("e1.P2")).contains("codebook-e1-conditions--e1p2-significantly-stronger");
        assertThat(HANDBOOK.anchor("I2")).contains("codebook-interactions--i2-mutual-importance-limits-words");
        assertThat(HANDBOOK.anchor("section d.3")).contains("codebook-method--d3-continuity-and-change");
        assertThat(HANDBOOK.anchor("laws")).contains("theory-guide--laws");
        assertThat(HANDBOOK.anchor("coding-guide")).contains("coding-guide");
        assertThat(HANDBOOK.anchor("C9")).isEmpty();
    }

    @Test
    void whatAPageSaysIsTextAndNotMarkup() {
        HandbookPage page = HandbookPage.of("a.md", "# A `<b>` heading & more\n\n## Twice\n\n## Twice\n");
        assertThat(page.slugs().values()).containsExactly("a-b-heading--more", "twice", "twice-1");
        assertThat(HTML).doesNotContain("<facts>");
    }
}
