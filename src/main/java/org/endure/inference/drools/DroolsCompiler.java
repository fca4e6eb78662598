package org.endure.inference.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase;
import org.endure.cache.ContentCache;
import org.endure.fact.Vocabulary;
import org.endure.inference.EngineCompiler;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleDependencies;
import org.endure.rule.RuleFile;
import org.endure.rule.syntax.RuleText;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;

/**
 * Compiles a rule base for Drools in its classic mode, into one package, and gives it to the engine at once: Drools loses conclusions
 * where rules that share a condition are added in parts (KnownEngineFaultTest). After an edit, only the rules that are others than before
 * are compiled. Rules fire in the stages of their dependencies, by a salience that rule files cannot give: nothing is concluded from what
 * is not yet complete, only to be withdrawn again.
 */
public final class DroolsCompiler implements EngineCompiler {

    /** Of how many rules one may be another than before, so that it is compiled alone. */
    private static final int MOST_COMPILED = 4;

    private final PackageStore store;
    private final PackageBuilder builder;
    private final boolean trusting;
    private List<String> place = List.of();
    private CompletableFuture<String> theory = new CompletableFuture<>();
    private CompletableFuture<Optional<Prepared>> preparing = nothing();

    /**
     * What was compiled before in the same place.
     *
     * @param kept as it is kept
     * @param compiled what its packages are in, if it is what is wanted; else null
     */
    private record Prepared(
            PackageStore.Kept kept, @Nullable SessionsAwareKnowledgeBase compiled) {}

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
        this.builder = new PackageBuilder(trusting);
        this.trusting = trusting;
    }

    @Override
    public synchronized void prepare(List<String> near, CompletableFuture<String> ofTheory) {
        place = near;
        theory = ofTheory;
        preparing = CompletableFuture.supplyAsync(() -> store.last(near))
                .thenCombine(
                        ofTheory,
                        (last, key) -> last.map(kept -> new Prepared(
                                kept,
                                kept.theory().equals(key) ? compiled(kept.packages(), Vocabulary.BUILT_IN) : null)));
    }

    @Override
    public InferenceEngine compile(RuleBase ruleBase, Limits limits) {
        String key = PackageStore.key(ruleBase);
        Prepared last = prepared().orElse(null);
        SessionsAwareKnowledgeBase compiled = last == null || !last.kept().key().equals(key) ? null : last.compiled();
        return new DroolsEngine(
                ruleBase,
                compiled == null ? compiled(packages(ruleBase, key, last), ruleBase.vocabulary()) : compiled,
                limits);
    }

    private Collection<KiePackage> packages(RuleBase ruleBase, String key, @Nullable Prepared last) {
        return store.packages(key, ruleBase.vocabulary())
                .or(() ->
                        last == null || last.compiled() != null ? Optional.empty() : edited(last.kept(), ruleBase, key))
                .orElseGet(() -> compileAgain(ruleBase, key));
    }

    /** Packages made ready to run; they cannot be used again. */
    private static SessionsAwareKnowledgeBase compiled(Collection<KiePackage> packages, Vocabulary vocabulary) {
        SessionsAwareKnowledgeBase compiled = (SessionsAwareKnowledgeBase) KnowledgeBaseFactory.newKnowledgeBase(
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), vocabulary.classLoader()));
        compiled.addPackages(packages);
        return compiled;
    }

    /** What was prepared. It is taken once, since packages cannot be in two rule bases. */
    private synchronized Optional<Prepared> prepared() {
        CompletableFuture<Optional<Prepared>> prepared = preparing;
        preparing = nothing();
        return prepared.exceptionally(failure -> Optional.empty()).join();
    }

    private static CompletableFuture<Optional<Prepared>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private synchronized Collection<KiePackage> compileAgain(RuleBase ruleBase, String key) {
        Collection<KiePackage> packages = builder.build(ruleBase, stages(ruleBase), rule -> true);
        keep(ruleBase, key, packages);
        return packages;
    }

    /**
     * What was compiled before, without the rules that are no more or are others now, and with these compiled; nothing if these are many.
     * All is given to a new rule base at once. The second time, it is kept whole.
     */
    private Optional<Collection<KiePackage>> edited(PackageStore.Kept before, RuleBase ruleBase, String key) {
        if (!isWritten(ruleBase)) {
            return Optional.empty();
        }
        Map<String, String> now = digests(ruleBase);
        Map<String, String> others = new TreeMap<>(now);
        others.entrySet().removeAll(before.rules().entrySet());
        if (others.size() > now.size() / MOST_COMPILED) {
            return Optional.empty();
        }
        Map<String, Integer> stages = stages(ruleBase);
        List<KiePackage> packages = new ArrayList<>(before.packages());
        for (KiePackage each : packages) {
            for (org.kie.api.definition.rule.Rule rule : List.copyOf(each.getRules())) {
                if (others.containsKey(rule.getName()) || !now.containsKey(rule.getName())) {
                    ((InternalKnowledgePackage) each).removeRule((RuleImpl) rule);
                }
            }
        }
        String ofOthers = PackageStore.key(others.values());
        Optional<Collection<KiePackage>> known =
                others.isEmpty() ? Optional.of(List.of()) : store.packages(ofOthers, ruleBase.vocabulary());
        packages.addAll(known.orElseGet(() -> {
            Collection<KiePackage> made = builder.build(ruleBase, stages, rule -> others.containsKey(rule.name()));
            store.write(ofOthers, made);
            return made;
        }));
        order(packages, ruleBase, stages);
        if (known.isPresent()) {
            keep(ruleBase, key, packages);
        }
        return Optional.of(packages);
    }

    /** Keeps a rule base, as the last of its place unless it has types of its own, without which what is prepared cannot be read. */
    private void keep(RuleBase ruleBase, String key, Collection<KiePackage> packages) {
        store.write(key, packages);
        if (!place.isEmpty() && isWritten(ruleBase) && theory.isDone() && !theory.isCompletedExceptionally()) {
            store.note(place, key, theory.join(), digests(ruleBase));
        }
    }

    /** Gives compiled rules the stages and the order that they would have if they had been compiled together. */
    private static void order(Collection<KiePackage> packages, RuleBase ruleBase, Map<String, Integer> stages) {
        Map<String, Integer> places = new HashMap<>();
        for (RuleFile file : ruleBase.files()) {
            PackageBuilder.rulesOf(ruleBase, file).forEach(rule -> places.put(rule.name(), places.size()));
        }
        for (KiePackage each : packages) {
            for (org.kie.api.definition.rule.Rule rule : each.getRules()) {
                RuleImpl compiled = (RuleImpl) rule;
                compiled.setSalience(new SalienceInteger(-stages.getOrDefault(rule.getName(), 0)));
                compiled.setLoadOrder(places.getOrDefault(rule.getName(), 0));
            }
        }
    }

    /** Whether all that the engine gets is written from rules, about types of fact that come with Endure. */
    private boolean isWritten(RuleBase ruleBase) {
        return !trusting && ruleBase.vocabulary().declared().isEmpty();
    }

    /** The digest of what the engine gets of each rule, by its name. */
    private static Map<String, String> digests(RuleBase ruleBase) {
        Map<String, String> digests = new HashMap<>();
        for (Rule rule : ruleBase.rules()) {
            if (!rule.isWithdrawn()) {
                String text = RuleText.forEngine(rule.at().file(), List.of(rule), ruleBase.vocabulary())
                        .text();
                digests.put(rule.name(), ContentCache.key(List.of(text)));
            }
        }
        return digests;
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
}
