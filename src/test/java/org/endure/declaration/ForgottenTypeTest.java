package org.endure.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import org.endure.Endure;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is kept of a type that a theory declares, once the theory is no longer in use. */
class ForgottenTypeTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theClassOfADeclaredTypeGoesWithItsTheory() throws IOException, InterruptedException {
        DeclaredVisits.write(folder, "forgotten", "Integer", "forgotten : 4", "{forgotten} came");
        WeakReference<Class<?>> type = used();
        for (int i = 0; i < 50 && type.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(type.get()).isNull();
    }

    /** The class of the declared type, after it was reasoned with. */
    private WeakReference<Class<?>> used() {
        Endure endure = Endure.open(folder);
        Theory theory = endure.theory("walt", "mine");
        Case facts = endure.facts(theory, "set.yaml");
        assertThat(endure.compare(List.of(theory), List.of(facts)).rows()).hasSize(1);
        return new WeakReference<>(
                theory.ruleBase().vocabulary().declared().get("NavalVisit").javaType());
    }
}
