package org.endure.inference.drools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase;
import org.endure.cache.ContentCache;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Vocabulary;
import org.endure.inference.EngineCompiler;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleDependencies;
import org.endure.rule.RuleFile;
import org.endure.rule.syntax.RuleFileReader;
import org.endure.rule.syntax.RuleText;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles a rule base for Drools in its classic mode, all files at once into one package: Drools loses conclusions where rules that
 * share a condition are added in parts (KnownEngineFaultTest). Rules fire in the stages of their dependencies, by a salience that rule
 * files cannot give: nothing is concluded from what is not yet complete, only to be withdrawn again.
 */
public final class DroolsCompiler implements EngineCompiler {

    private final PackageStore store;
    private final boolean trusting;
    private List<String> place = List.of();
    private CompletableFuture<Optional<PackageStore.Kept>> preparing = nothing();

    /** A compiler that compiles every rule base again. */
    public DroolsCompiler() {
        this(ContentCache.none(), false);
    }

    /** A compiler that keeps what it compiled in a cache. */
    public DroolsCompiler(ContentCache cache) {
        this(cache, false);
    }

    /**
     * A compiler that keeps what it compiled in a cache.
     *
     * @param trusting whether the engine gets rule files as they are written if they hold more than the rule language has; otherwise
     *     it gets nothing but what is written from the rules that were read and checked
     */
    public DroolsCompiler(ContentCache cache, boolean trusting) {
        this.store = new PackageStore(cache);
        this.trusting = trusting;
    }

    @Override
    public synchronized void prepare(List<String> near) {
        place = near;
        preparing = CompletableFuture.supplyAsync(() -> store.last(near));
    }

    @Override
    public InferenceEngine compile(RuleBase ruleBase, Limits limits) {
        String key = PackageStore.key(ruleBase);
        Collection<KiePackage> packages = prepared(key)
                .or(() -> store.packages(key, ruleBase.vocabulary()))
                .orElseGet(() -> compileAgain(ruleBase, key));
        SessionsAwareKnowledgeBase compiled = (SessionsAwareKnowledgeBase)
                KnowledgeBaseFactory.newKnowledgeBase(RuleBaseFactory.newKnowledgeBaseConfiguration(
                        new Properties(), ruleBase.vocabulary().classLoader()));
        compiled.addPackages(packages);
        return new DroolsEngine(ruleBase, compiled, limits);
    }

    /** What was prepared, if it has this key. It is taken once, since packages cannot be in two rule bases. */
    private synchronized Optional<Collection<KiePackage>> prepared(String key) {
        CompletableFuture<Optional<PackageStore.Kept>> prepared = preparing;
        preparing = nothing();
        return prepared.exceptionally(failure -> Optional.empty())
                .join()
                .filter(kept -> kept.key().equals(key))
                .map(PackageStore.Kept::packages);
    }

    private static CompletableFuture<Optional<PackageStore.Kept>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** Keeps it as the last of its place unless it has types of its own, without which what is prepared cannot be read. */
    private synchronized Collection<KiePackage> compileAgain(RuleBase ruleBase, String key) {
        Collection<KiePackage> packages = build(ruleBase).getKnowledgePackages();
        store.write(key, ruleBase.vocabulary().declared().isEmpty() ? place : List.of(), packages);
        return packages;
    }

    private KnowledgeBuilder build(RuleBase ruleBase) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration(ruleBase.vocabulary()));
        Map<String, RuleText.ForEngine> written = new HashMap<>();
        Map<String, Integer> stages = stages(ruleBase);
        for (RuleFile file : ruleBase.files()) {
            RuleFileReader.Reading reading = trusting ? RuleFileReader.read(file, ruleBase.vocabulary(), true) : null;
            if (reading != null && reading.foreign()) {
                addAsWritten(builder, file, reading, stages);
            } else {
                RuleText.ForEngine text =
                        RuleText.forEngine(file.path(), rulesOf(ruleBase, file), ruleBase.vocabulary());
                written.put(file.path(), text);
                add(builder, resource(file, text.text()), Set.of(), stages);
            }
        }
        if (builder.hasErrors()) {
            throw new InvalidInputException(diagnostics(builder, written));
        }
        return builder;
    }

    private static List<Rule> rulesOf(RuleBase ruleBase, RuleFile file) {
        return ruleBase.rules().stream()
                .filter(rule -> rule.at().file().equals(file.path()) && !rule.isWithdrawn())
                .sorted(Comparator.comparing(Rule::at))
                .toList();
    }

    /** Adds a trusted file that holds more than the rule language has. A conclusion that could be read need not be compiled. */
    private static void addAsWritten(
            KnowledgeBuilder builder, RuleFile file, RuleFileReader.Reading reading, Map<String, Integer> stages) {
        Set<String> concluding = new HashSet<>();
        reading.rules().stream().filter(rule -> rule.conclusion() != null).forEach(rule -> concluding.add(rule.name()));
        add(builder, resource(file, reading.withoutDeclarations()), concluding, stages);
    }

    /** The stage of each rule, by its name: it is fired after all that it builds on. Empty if the rules build on each other. */
    private static Map<String, Integer> stages(RuleBase ruleBase) {
        RuleDependencies dependencies = new RuleDependencies(ruleBase.rules());
        Map<String, Integer> stages = new HashMap<>();
        if (!dependencies.isCircular()) {
            int stage = 0;
            for (List<Rule> rules : dependencies.stages()) {
                for (Rule rule : rules) {
                    stages.put(rule.name(), stage);
                }
                stage++;
            }
        }
        return stages;
    }

    private static void add(
            KnowledgeBuilder builder, Resource resource, Set<String> concluding, Map<String, Integer> stages) {
        PackageDescr described = described(resource);
        if (described == null) {
            builder.add(resource, ResourceType.DRL);
        } else {
            described.getRules().stream()
                    .filter(rule -> concluding.contains(rule.getName()))
                    .forEach(rule -> rule.setConsequence(""));
            described.getRules().stream()
                    .filter(rule -> stages.containsKey(rule.getName()))
                    .forEach(rule -> rule.addAttribute(
                            new AttributeDescr("salience", Integer.toString(-stages.getOrDefault(rule.getName(), 0)))));
            builder.add(ResourceFactory.newDescrResource(described), ResourceType.DESCR);
        }
    }

    /** What a rule file says; null if it cannot be read. */
    private static @Nullable PackageDescr described(Resource resource) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr described = parser.parse(resource);
            return parser.hasErrors() ? null : described;
        } catch (DroolsParserException | IOException e) {
            return null;
        }
    }

    /** Conclusions are interpreted, not compiled to classes: rule files compile in about 0.6 of the time, and conclude the same. */
    private static KnowledgeBuilderConfiguration configuration(Vocabulary vocabulary) {
        Properties properties = new Properties();
        properties.setProperty("drools.dialect.default", "mvel");
        return KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(properties, vocabulary.classLoader());
    }

    private static Resource resource(RuleFile file, String text) {
        return KieServices.get()
                .getResources()
                .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8")
                .setSourcePath(file.path());
    }

    private static List<Diagnostic> diagnostics(KnowledgeBuilder builder, Map<String, RuleText.ForEngine> written) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (KnowledgeBuilderError error : builder.getErrors()) {
            Resource resource = error.getResource();
            String file = resource == null || resource.getSourcePath() == null ? "rules" : resource.getSourcePath();
            int line = error.getLines() != null && error.getLines().length > 0 ? Math.max(0, error.getLines()[0]) : 0;
            RuleText.ForEngine text = written.get(file);
            diagnostics.add(Diagnostic.error(
                    "compile",
                    text == null ? new SourcePosition(file, line, 0) : text.place(line),
                    error.getMessage().lines().findFirst().orElse("The rule cannot be compiled."),
                    null));
        }
        return diagnostics;
    }
}
