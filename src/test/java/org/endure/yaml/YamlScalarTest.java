package org.endure.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.endure.diagnostic.SourceText;

/** What is written as a scalar is read back as the same text, wherever YAML allows a scalar. */
class YamlScalarTest {

    @Property(tries = 500)
    void whatIsWrittenReadsBackTheSame(@ForAll("texts") String text) {
        for (String scalar : List.of(YamlScalar.of(text), YamlScalar.quoted(text))) {
            assertThat(scalar).doesNotContain("\n", "\t", "\r");
            assertThat(read("key: " + scalar + "\n")).containsExactly(text);
            assertThat(read("key: [" + scalar + ", " + scalar + "]\n")).containsExactly(text, text);
            assertThat(read("key: {inner: " + scalar + ", other: " + scalar + "}\n"))
                    .containsExactly(text, text);
        }
    }

    /** Characters of any kind, and words and signs that YAML reads in its own way. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .ofMaxLength(12)
                .filter(text -> text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE));
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("ab1 :#-,[]{}&*!|>'\"%@`?~=\\\t\n\r\u0000\u0007\u001B\u0085\u2028\uFEFFåäö日本")
                .ofMaxLength(10);
        Arbitrary<String> special = Arbitraries.of(
                "", " ", "~", "null", "NULL", "true", "No", "on", "1", "-1", "1e3", "1_000", "0x1F", "0o17", ".inf",
                "1990-02", "---", "...", "- a", "a: b", "a #b", "a ", "it's");
        return Arbitraries.oneOf(any, signs, special);
    }

    private static List<String> read(String yaml) {
        Faults faults = new Faults(SourceText.of("test.yaml", yaml));
        YamlNode read = YamlReader.read(yaml, faults);
        List<String> texts = new ArrayList<>();
        collect(((YamlNode.Mapping) read).pairs().get(0).value(), texts);
        return texts;
    }

    private static void collect(YamlNode node, List<String> texts) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.pairs().forEach(each -> collect(each.value(), texts));
        } else if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(each -> collect(each, texts));
        } else if (node instanceof YamlNode.Scalar scalar) {
            texts.add(scalar.text());
        }
    }
}
