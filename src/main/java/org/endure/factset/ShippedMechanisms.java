package org.endure.factset;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.SourceText;
import org.endure.fact.Mechanism;
import org.endure.files.FileTree;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.endure.yaml.YamlReader;

/**
 * The codes of all mechanisms and findings that the shipped theories name. A fact set may say that one of them was searched for,
 * whichever theory is then applied.
 */
final class ShippedMechanisms {

    private ShippedMechanisms() {}

    /** Their codes and families. */
    static Set<String> codes() {
        FileTree files = FileTree.of(Path.of(""));
        Set<String> codes = new TreeSet<>();
        files.bundled("rules").stream()
                .filter(path -> path.endsWith("/theory.yaml"))
                .forEach(path -> add(path, files.readBundled(path), codes));
        return codes;
    }

    private static void add(String path, String text, Set<String> codes) {
        if (YamlReader.read(text, new Faults(SourceText.of(path, text))) instanceof YamlNode.Mapping theory) {
            for (YamlNode.Pair pair : theory.pairs()) {
                if (Set.of("mechanisms", "findings").contains(pair.key().text())
                        && pair.value() instanceof YamlNode.Sequence list) {
                    list.items().forEach(item -> add(item, codes));
                }
            }
        }
    }

    private static void add(YamlNode item, Set<String> codes) {
        if (item instanceof YamlNode.Mapping mechanism && mechanism.get("code") instanceof YamlNode.Scalar code) {
            codes.add(code.text());
            codes.add(
                    mechanism.get("family") instanceof YamlNode.Scalar family
                            ? family.text()
                            : Mechanism.familyOf(code.text()));
        }
    }
}
