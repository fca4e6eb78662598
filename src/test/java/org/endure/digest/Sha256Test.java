package org.endure.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextHasTheDigestOfTheStandard() {
        assertThat(new Sha256().add("abc").hex()).isEqualTo(ABC);
    }

    @Test
    void aFileHasTheDigestOfItsBytes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        assertThat(Sha256.ofFile(file)).isEqualTo(ABC);
    }

    @Property
    void piecesHaveTheDigestOfTheWhole(@ForAll String one, @ForAll String other) {
        byte[] whole = (one + " " + other).getBytes(StandardCharsets.UTF_8);
        assertThat(new Sha256().add(one + " ").add(other).hex())
                .isEqualTo(new Sha256().add(whole, 0, whole.length).hex());
    }

    @Property
    void aDigestBeginsAgainWhenItWasTold(@ForAll String text) {
        Sha256 sha = new Sha256();
        assertThat(sha.add(text).hex()).isEqualTo(sha.add(text).hex());
    }

    @Test
    void measuredTextsThatAreCutElsewhereDiffer() {
        assertThat(new Sha256().addMeasured("ab").addMeasured("c").hex())
                .isNotEqualTo(new Sha256().addMeasured("a").addMeasured("bc").hex());
    }

    @Test
    void textsWithLineEndsOfWindowsHaveTheSameDigest() {
        assertThat(Sha256.ofTexts(List.of("a\r\nb", "c"))).isEqualTo(Sha256.ofTexts(List.of("a\nb", "c")));
        assertThat(Sha256.ofTexts(List.of("a", "b"))).isNotEqualTo(Sha256.ofTexts(List.of("ab")));
    }
}
