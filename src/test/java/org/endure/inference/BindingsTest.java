package org.endure.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingsTest {

    @Test
    void variablesStandInTheOrderOfTheirNamesWhateverTheyWereReadFrom() {
        Map<String, Object> read = new HashMap<>(Map.of("state", "USA", "level", 2, "ally", "JPN"));
        Bindings copied = Bindings.copyOf(read);
        Bindings told = Bindings.of(new String[] {"ally", "level", "state"}, new Object[] {"JPN", 2, "USA"});
        assertThat(copied).hasToString("{ally=JPN, level=2, state=USA}").isEqualTo(told);
        assertThat(told).hasToString(copied.toString()).isEqualTo(read).hasSameHashCodeAs(read);
    }

    @Test
    void aVariableWithoutValueIsLeftOut() {
        Bindings told =
                Bindings.of(new String[] {"ally", "level", "state", "when"}, new Object[] {null, 2, null, null});
        assertThat(told).hasSize(1).containsEntry("level", 2).doesNotContainKey("ally");
        assertThat(told.get("state")).isNull();
        assertThat(told).isEqualTo(Map.of("level", 2));
    }

    @Test
    void itDoesNotChangeWithWhatItWasReadFromAndCannotBeChanged() {
        Map<String, Object> read = new HashMap<>(Map.of("state", "USA"));
        Bindings copied = Bindings.copyOf(read);
        read.put("state", "JPN");
        assertThat(copied).containsEntry("state", "USA");
        assertThatThrownBy(() -> copied.put("state", "JPN")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Bindings.copyOf(copied)).isSameAs(copied);
    }
}
