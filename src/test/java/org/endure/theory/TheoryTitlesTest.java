package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.endure.ShippedTheory;
import org.endure.diagnostic.Diagnostic;
import org.endure.rule.MechanismDefinition;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

class TheoryTitlesTest {

    @Test
    void aMechanismIsNamedInTheLanguagesThatItsTheoryNames() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<MechanismDefinition> mechanisms =
                TheoryHeaderReader.read("theory.yaml", """
                name: mine
                mechanisms:
                  - {code: C4, direction: COLLAPSE, title: Domestic competition, title_sv: Inrikespolitisk strid, title_ja: 国内の対立}
                findings:
                  - {code: I8, direction: ENDURANCE, title: Procurement}
                """, diagnostics).mechanisms();
        assertThat(diagnostics).isEmpty();
        assertThat(mechanisms.get(0).title(Language.SWEDISH)).isEqualTo("Inrikespolitisk strid");
        assertThat(mechanisms.get(0).title(Language.JAPANESE)).isEqualTo("国内の対立");
        assertThat(mechanisms.get(0).title(Language.ENGLISH)).isEqualTo("Domestic competition");
        assertThat(mechanisms.get(1).title(Language.JAPANESE)).isEqualTo("Procurement");
    }

    @Test
    void familiesAndConditionsHaveTitlesToo() {
        assertThat(ShippedTheory.rules().title("E4", Language.SWEDISH)).isEqualTo("Institutionalisering");
        assertThat(ShippedTheory.rules().title("E1.p1")).isEqualTo("the leader is willing to lead");
        assertThat(ShippedTheory.rules().title("X9")).isEqualTo("X9");
    }

    @Test
    void aRoleThatThereIsNotAndKeysThatNobodyReadsAreTold() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        TheoryHeaderReader.read("theory.yaml", """
                name: mine
                mechanisms:
                  - {code: C4, direction: COLLAPSE, title: Domestic competition, role: DOUBTS, titel: Rivals}
                titles:
                  - {code: C}
                """, diagnostics);
        assertThat(diagnostics)
                .extracting(each -> each.message() + " " + each.advice())
                .containsExactly(
                        "\"titel\" is not a key of a mechanism. Did you mean title? It is one of: code, direction,"
                                + " family, role, title, title_ja, title_sv.",
                        "\"DOUBTS\" is not a role of mechanisms. Did you mean DOUBT?",
                        "A code and its title belong here. null");
    }
}
