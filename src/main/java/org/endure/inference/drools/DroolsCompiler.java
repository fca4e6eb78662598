package org.endure.inference.drools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.endure.cache.ContentCache;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.inference.EngineCompiler;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.rule.syntax.RuleFileReader;
import org.endure.rule.syntax.RuleText;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Compiles a rule base for Drools in its classic mode, all files into one package. Where most files are as they were when the same
 * place was last compiled whole, only the others are compiled, and laid on what was kept of the whole.
 */
public final class DroolsCompiler implements EngineCompiler {

    private final PackageStore store;
    private final boolean trusting;
    private volatile CompletableFuture<KeptBase> preparing = CompletableFuture.completedFuture(KeptBase.NONE);

    /** A compiler that compiles every rule base anew. */
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
    public void prepare(List<String> place) {
        preparing = CompletableFuture.supplyAsync(() -> store.base(place));
    }

    @Override
    public InferenceEngine compile(RuleBase ruleBase, Limits limits) {
        String key = PackageStore.key(ruleBase);
        KeptBase base = taken();
        CompiledRules compiled = store.read(key, base).orElseGet(() -> compileAnew(ruleBase, key, base));
        return new DroolsEngine(ruleBase, compiled.knowledgeBase(), limits);
    }

    /** What was prepared. It is taken once, since packages cannot be in two rule bases. */
    private KeptBase taken() {
        CompletableFuture<KeptBase> prepared = preparing;
        preparing = CompletableFuture.completedFuture(KeptBase.NONE);
        return prepared.exceptionally(failure -> KeptBase.NONE).join();
    }

    private CompiledRules compileAnew(RuleBase ruleBase, String key, KeptBase base) {
        if (base.isNear(ruleBase)) {
            KnowledgeBuilder builder = build(ruleBase, base.changed(ruleBase));
            return store.writeChange(key, base, base.gone(ruleBase), builder.getKnowledgePackages());
        }
        KnowledgeBuilder builder = build(ruleBase, ruleBase.files());
        return store.write(key, base.place(), ruleBase, builder.getKnowledgePackages());
    }

    private KnowledgeBuilder build(RuleBase ruleBase, List<RuleFile> files) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
        Map<String, RuleText.ForEngine> written = new HashMap<>();
        for (RuleFile file : files) {
            RuleFileReader.Reading reading = trusting ? RuleFileReader.read(file, true) : null;
            if (reading != null && reading.foreign()) {
                addAsWritten(builder, file, reading);
            } else {
                RuleText.ForEngine text = RuleText.forEngine(file.path(), rulesOf(ruleBase, file));
                written.put(file.path(), text);
                add(builder, resource(file, text.text()), Set.of());
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
    private static void addAsWritten(KnowledgeBuilder builder, RuleFile file, RuleFileReader.Reading reading) {
        Set<String> concluding = new HashSet<>();
        reading.rules().stream().filter(rule -> rule.conclusion() != null).forEach(rule -> concluding.add(rule.name()));
        add(builder, resource(file, reading.withoutDeclarations()), concluding);
    }

    private static void add(KnowledgeBuilder builder, Resource resource, Set<String> concluding) {
        PackageDescr described = described(resource);
        if (described == null) {
            builder.add(resource, ResourceType.DRL);
        } else {
            described.getRules().stream()
                    .filter(rule -> concluding.contains(rule.getName()))
                    .forEach(rule -> rule.setConsequence(""));
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
    private static KnowledgeBuilderConfiguration configuration() {
        Properties properties = new Properties();
        properties.setProperty("drools.dialect.default", "mvel");
        return KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                properties, DroolsCompiler.class.getClassLoader());
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
