package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
}
