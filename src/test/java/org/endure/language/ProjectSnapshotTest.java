package org.endure.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.endure.language.SmallProject.at;

import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.TextRange;
import org.junit.jupiter.api.Test;

class ProjectSnapshotTest {

    private static final String RULES = "rules/collapse/fading-ties.drl";
    private static final ProjectSnapshot SHIPPED = SmallProject.empty().snapshot();
    private static final ProjectSnapshot SMALL = SmallProject.open().snapshot();

    private static List<String> labels(String file, String text, String word, int more) {
        Project project = SmallProject.open();
        project.edit(file, text);
        return project.snapshot().completions(at(file, text, word, more)).stream()
                .map(Completion::label)
                .toList();
    }

    @Test
    void theSmallProjectHasNoMistakes() {
        assertThat(SMALL.diagnostics(List.of(SmallProject.FACTS, SmallProject.SCENARIO, SmallProject.REFERENCES)))
                .allSatisfy((file, found) -> assertThat(found).noneMatch(Diagnostic::isError));
    }

    @Test
    void aViewDoesNotChangeWhenTheProjectDoes() {
        Project project = SmallProject.open();
        ProjectSnapshot before = project.snapshot();
        project.edit(SmallProject.FACTS, SmallProject.PACT.replace("area: DEFENCE", "area: DEFENSE"));

        assertThat(project.snapshot().diagnostics(SmallProject.FACTS)).anyMatch(Diagnostic::isError);
        assertThat(before.diagnostics(SmallProject.FACTS)).noneMatch(Diagnostic::isError);
        assertThat(project.snapshot().edition()).isGreaterThan(before.edition());

        project.forget(SmallProject.FACTS);
        assertThat(project.snapshot().files().isFile(SmallProject.FACTS)).isFalse();
    }

    @Test
    void hoverSaysWhatAWordMeansAndWhereThatIsFrom() {
        String text = String.join("\n", SHIPPED.text(RULES).lines());

        Hover type = SHIPPED.hover(at(RULES, text, "SocialTie(", 2)).orElseThrow();
        assertThat(type.meaning()).isEqualTo("A social tie between members and where it is going.");
        assertThat(type.source()).isEqualTo("codebook, C3");

        Hover mechanism = SHIPPED.hover(at(RULES, text, "\"C3.h\"", 2)).orElseThrow();
        assertThat(mechanism.title()).isEqualTo("C3.h The historical tie fades");
        assertThat(mechanism.meaning()).contains("Members lose the historical sense of connection");

        Hover parameter = SHIPPED.hover(at(RULES, text, "ties.periods", 2)).orElseThrow();
        assertThat(parameter.source()).isEqualTo("codebook, C3 (operationalisation)");

        Hover source = SMALL.hover(at(SmallProject.FACTS, SmallProject.PACT, "jones-2018", 2))
                .orElseThrow();
        assertThat(source.meaning()).startsWith("Jones, Bo (2018)");
        assertThat(SMALL.hover(at(SmallProject.FACTS, SmallProject.PACT, "JPN", 1))
                        .orElseThrow()
                        .meaning())
                .isEqualTo("Japan");
    }

    @Test
    void definitionsLeadToRuleFactSourceMechanismAndFile() {
        String text = String.join("\n", SHIPPED.text(RULES).lines());
        assertThat(SHIPPED.definitions(at(RULES, text, "\"C3.h\"", 2)))
                .extracting(SourcePosition::file)
                .containsExactly("rules/theory.yaml");
        assertThat(SHIPPED.definitions(at(RULES, text, "ties.periods", 2)))
                .extracting(SourcePosition::file)
                .containsExactly("rules/parameters.yaml");
        assertThat(SMALL.definitions(at(SmallProject.SCENARIO, SmallProject.OTHER, "P-1", 1)))
                .containsExactly(at(SmallProject.FACTS, SmallProject.PACT, "P-1", 0));
        assertThat(SMALL.definitions(at(SmallProject.SCENARIO, SmallProject.OTHER, "smith-2017", 1)))
                .containsExactly(at(SmallProject.REFERENCES, SmallProject.LIBRARY, "smith-2017", 0));
        assertThat(SMALL.definitions(at(SmallProject.SCENARIO, SmallProject.OTHER, "pact.yaml", 1)))
                .containsExactly(new SourcePosition(SmallProject.FACTS, 1, 1));
    }

    @Test
    void completionKnowsWhatCanStandAtAPlaceOfARule() {
        String text = "package org.endure.rules\nimport org.endure.fact.*;\nrule \"A\"\n  @\nwhen\n"
                + "  SocialTie( kind == TieKind. , trend == , )\n  Par\nthen\nend\n";
        assertThat(labels("rules/a.drl", text, "  @", 3))
                .contains("id", "because", "basis")
                .doesNotContain("meaning");
        assertThat(labels("rules/a.drl", text, "TieKind.", 8)).containsExactly("HISTORICAL", "ETHNIC", "IDEOLOGICAL");
        assertThat(labels("rules/a.drl", text, "trend == ", 9)).contains("Movement.FALLING");
        assertThat(labels("rules/a.drl", text, "== , )", 5)).contains("kind", "trend", "area");
        assertThat(labels("rules/a.drl", text, "Par", 3))
                .startsWith("Parameter")
                .contains("not", "then");
    }

    @Test
    void completionKnowsWhatCanStandAtAPlaceOfATheory() {
        String text = "name: mine\nmechanisms:\n  - {code: D1, role: , direction: , ti}\n";
        assertThat(labels("rules/theory.yaml", text, "role: ", 6)).contains("DOUBT", "SHARED_VALUES");
        assertThat(labels("rules/theory.yaml", text, "direction: ", 11)).contains("COLLAPSE", "ENDURANCE");
        assertThat(labels("rules/theory.yaml", text, "ti}", 2))
                .startsWith("title")
                .contains("title_sv", "title_ja")
                .doesNotContain("code", "role");
    }

    @Test
    void completionKnowsWhatCanStandAtAPlaceOfAFactSet() {
        String begun = SmallProject.PACT
                + "  - type: Cred\n  - type: CredibilitySignal\n    id: P-3\n    kind: \n    ar\n    sender: J\n";
        assertThat(labels(SmallProject.FACTS, begun, "type: Cred\n", 10)).startsWith("CredibilitySignal");
        assertThat(labels(SmallProject.FACTS, begun, "    ar\n", 6))
                .startsWith("area")
                .contains("mode")
                .doesNotContain("id", "kind");
        assertThat(labels(SmallProject.FACTS, begun, "sender: J\n", 9)).startsWith("JPN");
        String open = SmallProject.PACT + "  - type: Context\n    sources:\n      - {cite: jo\n";
        assertThat(labels(SmallProject.FACTS, open, "{cite: jo", 9)).containsExactly("jones-2018", "smith-2017");
        String cite = SmallProject.PACT.replace("{cite: smith-2017", "{cite: ");
        assertThat(labels(SmallProject.FACTS, cite, "{cite: ", 7)).containsExactly("jones-2018", "smith-2017");
        assertThat(labels(SmallProject.FACTS, "per\n" + SmallProject.PACT, "per\n", 3))
                .startsWith("period")
                .contains("searched", "facts");
    }

    @Test
    void lensesSayWhatFiresAndWhatIsUsed() {
        assertThat(SMALL.lenses(SmallProject.FACTS, SmallProject.FACTS))
                .extracting(each -> each.about().name())
                .containsExactly("P-1", "P-2");
        assertThat(SMALL.lenses("rules/collapse/doubts-about-commitment.drl", SmallProject.FACTS))
                .anySatisfy(each -> {
                    assertThat(each.text()).isEqualTo("fires on 1 fact");
                    assertThat(each.others()).containsExactly("P-1");
                })
                .anySatisfy(each -> assertThat(each.text()).isEqualTo("does not fire"));
    }

    @Test
    void theOutlineNamesRulesAndFacts() {
        assertThat(SMALL.outline(SmallProject.FACTS))
                .extracting(each -> each.symbol().name() + " " + each.detail())
                .containsExactly("P-1 CredibilitySignal", "P-2 Context");
        assertThat(SHIPPED.outline(RULES).get(0).detail())
                .isEqualTo("A fading sense of shared history weakens slightly when observers note it");
    }

    @Test
    void aNameThatIsTakenOrNotPossibleIsRefused() {
        SourcePosition place = at(SmallProject.FACTS, SmallProject.PACT, "P-1", 1);
        assertThatThrownBy(() -> SMALL.rename(place, "P-2"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("taken");
        assertThatThrownBy(() -> SMALL.rename(place, "a b")).hasMessageContaining("not a valid identifier");
        assertThatThrownBy(() -> SHIPPED.rename(
                        at(RULES, String.join("\n", SHIPPED.text(RULES).lines()), "C3h-1", 1), "X-1"))
                .hasMessageContaining("comes with Endure");
        assertThat(SMALL.renamable(at(SmallProject.FACTS, SmallProject.PACT, "period", 1)))
                .isEmpty();
    }

    @Test
    void aMissingIdIsAddedByAFix() {
        String without = SmallProject.PACT.replace("    id: P-1\n", "");
        Project project = SmallProject.open();
        project.edit(SmallProject.FACTS, without);

        List<Fix> fixes = project.snapshot().fixes(SmallProject.FACTS, new TextRange(1, 1, 99, 1));

        assertThat(fixes).hasSize(1);
        assertThat(SmallProject.edited(without, List.of(fixes.get(0).edit())))
                .contains("  - type: CredibilitySignal\n    id: F-2\n    sentence");
    }
}
