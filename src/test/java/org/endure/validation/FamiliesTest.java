package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Alliances of the same partners belong together, in whichever order they are named and also through a third. */
class FamiliesTest {

    @Test
    void clustersThatEverHadTheSamePartnersAreOneFamily() {
        Families families = new Families();
        families.add("1", "FRN|RUS");
        families.add("2", "RUS|FRN");
        families.add("3", "UKG|FRN");
        families.add("3", "UKG|FRN|RUS");
        families.add("4", "FRN|RUS|UKG");
        families.add("5", "USA|JPN");
        families.add("4", "RUS|FRN");
        assertThat(families.family("2")).isEqualTo("1");
        assertThat(families.family("3")).isEqualTo("1");
        assertThat(families.family("4")).isEqualTo("1");
        assertThat(families.family("5")).isEqualTo("5");
        assertThat(families.family("unseen")).isEqualTo("unseen");
    }
}
