package org.endure.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.endure.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;

/** A fact is put at the end of the list of facts, and all else in the file stays as it was written. */
class InsertionTest {

    private static final List<String> FACT = List.of("type: Context", "id: N-1", "sentence: \"It rains.\"");
    private static final String HEAD = "# mine\nalliance: {id: a}   # both\nperiod: 1990\n";

    @Test
    void anEmptyListBecomesAListAndExamplesAfterItStay() {
        String text = HEAD + "facts: []\n\n# An example\n#  - type: Meeting\n";
        assertThat(into(text))
                .isEqualTo(HEAD + "facts:\n  - type: Context\n    id: N-1\n    sentence: \"It rains.\"\n"
                        + "\n# An example\n#  - type: Meeting\n");
    }

    @Test
    void theFactFollowsTheLastOneAtItsIndentBeforeTheCommentsAfterIt() {
        String facts = "facts:\n- type: Meeting   # a\n  id: A-1\n  sentence: >\n    It\n    met.\n";
        assertThat(into(HEAD + facts + "# the end\n"))
                .isEqualTo(HEAD + facts + "- type: Context\n  id: N-1\n  sentence: \"It rains.\"\n# the end\n");
    }

    @Test
    void keysAfterTheFactsStayAfterThem() {
        String facts = "facts:\n\n  # first\n  - {type: Meeting,\n     id: A-1}\n\n";
        assertThat(into(HEAD + facts + "baseline: []\n"))
                .isEqualTo(HEAD + "facts:\n\n  # first\n  - {type: Meeting,\n     id: A-1}\n\n"
                        + "  - type: Context\n    id: N-1\n    sentence: \"It rains.\"\n\nbaseline: []\n");
    }

    @Test
    void newSourcesJoinTheOthersOrGetABlockBeforeTheFacts() {
        Map<String, String> sources = Map.of("b-2", "{kind: SCHOLAR, reference: \"B\"}");
        assertThat(Insertion.into(
                        "f",
                        HEAD + "sources:\n  # old\n  a-1: {kind: SCHOLAR, reference: A}\nfacts: []\n",
                        FACT,
                        sources))
                .contains(
                        "  # old\n  a-1: {kind: SCHOLAR, reference: A}\n  b-2: {kind: SCHOLAR, reference: \"B\"}\nfacts:\n");
        assertThat(Insertion.into("f", HEAD + "facts: []\n", FACT, sources))
                .contains("period: 1990\nsources:\n  b-2: {kind: SCHOLAR, reference: \"B\"}\nfacts:\n");
    }

    @Test
    void lineEndsOfWindowsStay() {
        assertThat(into((HEAD + "facts: []\n").replace("\n", "\r\n"))).doesNotContainPattern("[^\r]\n");
    }

    @Test
    void aListOnOneLineIsRefusedSinceItWouldHaveToBeWrittenAgain() {
        assertThatThrownBy(() -> into(HEAD + "facts: [{type: Meeting, id: A-1}]\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cannot be put here");
    }

    private static String into(String text) {
        return Insertion.into("f", text, FACT, Map.of());
    }
}
