package org.endure.theory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.fact.Parameter;
import org.endure.rulebase.Mechanism;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;
import org.endure.rulebase.RuleFile;

/** One folder of rules, or several laid on top of each other. */
record Layer(
        String name,
        List<RuleFile> files,
        List<Rule> rules,
        Map<String, Parameter> parameters,
        List<Mechanism> mechanisms) {

    /** This layer with another laid on top: its rules replace those of the same name, its parameters those of the same name. */
    Layer under(Layer top) {
        Set<String> replaced = top.rules.stream().map(Rule::name).collect(Collectors.toSet());
        List<Rule> merged = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        for (Rule rule : rules) {
            if (replaced.contains(rule.name())) {
                texts.computeIfPresent(rule.at().file(), (path, text) -> text.replace(rule.text(), blank(rule.text())));
            } else {
                merged.add(rule);
            }
        }
        List<RuleFile> allFiles = new ArrayList<>();
        texts.forEach((path, text) -> allFiles.add(new RuleFile(path, text)));
        allFiles.addAll(top.files);
        merged.addAll(top.rules);
        Map<String, Parameter> allParameters = new LinkedHashMap<>(parameters);
        allParameters.putAll(top.parameters);
        Map<String, Mechanism> allMechanisms = new LinkedHashMap<>();
        mechanisms.forEach(mechanism -> allMechanisms.put(mechanism.code(), mechanism));
        top.mechanisms.forEach(mechanism -> allMechanisms.put(mechanism.code(), mechanism));
        return new Layer(
                top.name.isEmpty() ? name : top.name,
                allFiles,
                merged,
                allParameters,
                List.copyOf(allMechanisms.values()));
    }

    RuleBase ruleBase() {
        return new RuleBase(name, files, rules, List.copyOf(parameters.values()), mechanisms, hash());
    }

    /** Spaces in place of a rule, so that the lines after it stay where they are. */
    private static String blank(String text) {
        return text.replaceAll("[^\\n\\r]", " ");
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(file -> {
                digest.update(file.path().getBytes(StandardCharsets.UTF_8));
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            });
            digest.update(parameters.values().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(mechanisms.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
