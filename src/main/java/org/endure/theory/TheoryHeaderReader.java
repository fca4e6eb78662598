package org.endure.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Direction;
import org.endure.fact.Outcome;
import org.endure.rule.CodeTitle;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.MechanismRole;
import org.endure.words.Language;
import org.endure.yaml.YamlFile;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads {@code theory.yaml}: what a theory is called, what it is laid on, what it claims and what it looks for. */
final class TheoryHeaderReader {

    private final YamlFile yaml;

    private TheoryHeaderReader(YamlFile yaml) {
        this.yaml = yaml;
    }

    /** What the file says. */
    static TheoryHeader read(String file, String text, List<Diagnostic> diagnostics) {
        return new TheoryHeaderReader(new YamlFile(file, text, diagnostics)).header();
    }

    private TheoryHeader header() {
        Map<String, YamlNode> keys = yaml.keys(yaml.block(), List.copyOf(TheoryKeys.TOP.keySet()), "a theory");
        List<MechanismDefinition> mechanisms = new ArrayList<>();
        for (String key : List.of("mechanisms", "findings")) {
            YamlFile.items(keys.get(key))
                    .forEach(node -> mechanism(node, key.equals("mechanisms")).ifPresent(mechanisms::add));
        }
        return new TheoryHeader(
                YamlFile.text(keys, "name"),
                word(keys.get("base")),
                YamlFile.items(keys.get("folders")).stream()
                        .map(this::word)
                        .filter(Objects::nonNull)
                        .toList(),
                YamlFile.text(keys, "sentence"),
                YamlFile.items(keys.get("sources")).stream()
                        .map(YamlFile::scalar)
                        .toList(),
                YamlFile.items(keys.get("expected")).stream()
                        .flatMap(node -> expected(node).stream())
                        .toList(),
                mechanisms,
                YamlFile.items(keys.get("titles")).stream()
                        .flatMap(node -> title(node).stream())
                        .toList());
    }

    private Optional<Theory.Expected> expected(YamlNode node) {
        Map<String, YamlNode> keys =
                yaml.keys(node, List.copyOf(TheoryKeys.EXPECTED.keySet()), "what a theory is expected to say");
        for (String key : TheoryKeys.EXPECTED.keySet()) {
            if (!keys.containsKey(key)) {
                yaml.report(
                        "bad-expectation", node, "What a theory is expected to say has no %s.".formatted(key), null);
                return Optional.empty();
            }
        }
        String verdict = YamlFile.text(keys, "verdict");
        if (Arrays.stream(Outcome.values()).noneMatch(outcome -> outcome.name().equals(verdict))) {
            yaml.report(
                    "bad-expectation",
                    keys.get("verdict"),
                    "\"%s\" is not a verdict.".formatted(verdict),
                    "It is one of: ENDURANCE, COLLAPSE, UNDETERMINED.");
            return Optional.empty();
        }
        return Optional.of(new Theory.Expected(
                YamlFile.text(keys, "case"), Outcome.valueOf(verdict), YamlFile.text(keys, "because")));
    }

    /** A text with its place; null if there is none. */
    private TheoryHeader.@Nullable Word word(@Nullable YamlNode node) {
        return node == null ? null : new TheoryHeader.Word(YamlFile.scalar(node), yaml.position(node), yaml.line(node));
    }

    private Optional<MechanismDefinition> mechanism(YamlNode node, boolean lookedFor) {
        Map<String, YamlNode> keys = yaml.keys(node, List.copyOf(TheoryKeys.MECHANISM.keySet()), "a mechanism");
        if (!keys.containsKey("code") || !keys.containsKey("title") || !keys.containsKey("direction")) {
            yaml.report("bad-mechanism", node, "A mechanism has a code, a direction and a title.", null);
            return Optional.empty();
        }
        String direction = YamlFile.text(keys, "direction").toUpperCase(Locale.ROOT);
        if (!direction.equals("COLLAPSE") && !direction.equals("ENDURANCE")) {
            yaml.report(
                    "bad-mechanism",
                    keys.get("direction"),
                    "\"%s\" is not a direction.".formatted(direction),
                    "It is one of: COLLAPSE, ENDURANCE.");
            return Optional.empty();
        }
        String code = YamlFile.text(keys, "code");
        return Optional.of(new MechanismDefinition(
                code,
                YamlFile.text(keys, "title"),
                titles(keys),
                Direction.valueOf(direction),
                keys.containsKey("family") ? YamlFile.text(keys, "family") : MechanismDefinition.familyOf(code),
                role(keys.get("role")),
                lookedFor));
    }

    private @Nullable MechanismRole role(@Nullable YamlNode node) {
        String name = node == null ? "" : YamlFile.scalar(node);
        List<String> roles =
                Arrays.stream(MechanismRole.values()).map(MechanismRole::name).toList();
        if (node != null && !roles.contains(name)) {
            yaml.report(
                    "bad-mechanism",
                    node,
                    "\"%s\" is not a role of mechanisms.".formatted(name),
                    Spelling.advice(name, roles));
        }
        return roles.contains(name) ? MechanismRole.valueOf(name) : null;
    }

    private Optional<CodeTitle> title(YamlNode node) {
        Map<String, YamlNode> keys = yaml.keys(node, List.copyOf(TheoryKeys.TITLE.keySet()), "a title");
        if (!keys.containsKey("code") || !keys.containsKey("title")) {
            yaml.report("bad-mechanism", node, "A code and its title belong here.", null);
            return Optional.empty();
        }
        return Optional.of(new CodeTitle(YamlFile.text(keys, "code"), YamlFile.text(keys, "title"), titles(keys)));
    }

    /** The title in the languages in which it is given besides English. */
    private static Map<Language, String> titles(Map<String, YamlNode> keys) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.translations()) {
            String title = YamlFile.text(keys, "title_" + language.code());
            if (!title.isEmpty()) {
                titles.put(language, title);
            }
        }
        return titles;
    }
}
