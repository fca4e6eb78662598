package org.endure.inference.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.endure.cache.Build;
import org.endure.cache.ContentCache;
import org.endure.fact.DeclaredTypes;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;

/**
 * Keeps compiled rule bases: key are the rule files, the vocabulary they were compiled against, and the versions of engine and Java.
 * A rule base is kept whole, or as what differs from one that is.
 */
final class PackageStore {

    private final ContentCache cache;

    PackageStore(ContentCache cache) {
        this.cache = cache;
    }

    /** The key of a rule base. */
    static String key(RuleBase ruleBase) {
        List<String> madeFrom = new ArrayList<>(List.of("compiled rules"));
        madeFrom.addAll(versions());
        ruleBase.files().forEach(file -> {
            madeFrom.add(file.path());
            madeFrom.add(file.text());
        });
        ruleBase.rules().forEach(rule -> madeFrom.add(rule.name()));
        return ContentCache.key(madeFrom);
    }

    /** What is kept of the rule base that was last compiled whole in that place. */
    KeptBase base(List<String> place) {
        return object(placeKey(place))
                .filter(Note.class::isInstance)
                .map(Note.class::cast)
                .flatMap(
                        note -> packages(note.key()).map(found -> new KeptBase(place, note.key(), note.rules(), found)))
                .orElse(KeptBase.of(place));
    }

    /**
     * A rule base compiled earlier; nothing if it is not kept or cannot be read.
     *
     * @param prepared what is at hand already
     */
    Optional<CompiledRules> read(String key, KeptBase prepared) {
        if (prepared.key().equals(key)) {
            return Optional.of(new CompiledRules(prepared.packages(), Set.of(), List.of()));
        }
        Optional<Object> kept = object(key);
        if (kept.isPresent() && kept.get() instanceof Change change) {
            return (prepared.key().equals(change.base()) ? Optional.of(prepared.packages()) : packages(change.base()))
                    .map(base -> new CompiledRules(base, change.gone(), change.packages()));
        }
        return kept.flatMap(PackageStore::asPackages).map(whole -> new CompiledRules(whole, Set.of(), List.of()));
    }

    /** Keeps a rule base that was compiled whole, as the last in that place. */
    CompiledRules write(String key, List<String> place, RuleBase ruleBase, Collection<KiePackage> packages) {
        put(key, new ArrayList<>(packages));
        if (!place.isEmpty()) {
            put(placeKey(place), new Note(key, rulesByFile(ruleBase)));
        }
        return new CompiledRules(packages, Set.of(), List.of());
    }

    /** Keeps a rule base that differs from another: its packages are those of the other without some rules, and these. */
    CompiledRules writeChange(String key, KeptBase base, Set<String> gone, Collection<KiePackage> packages) {
        put(key, new Change(base.key(), gone, new ArrayList<>(packages)));
        return new CompiledRules(base.packages(), gone, packages);
    }

    private static Map<String, Set<String>> rulesByFile(RuleBase ruleBase) {
        Map<String, Set<String>> byPath = new HashMap<>();
        for (Rule rule : ruleBase.rules()) {
            byPath.computeIfAbsent(rule.at().file(), path -> new HashSet<>()).add(rule.name());
        }
        Map<String, Set<String>> byKey = new HashMap<>();
        for (RuleFile file : ruleBase.files()) {
            byKey.put(KeptBase.key(file), byPath.getOrDefault(file.path(), new HashSet<>()));
        }
        return byKey;
    }

    private Optional<Collection<KiePackage>> packages(String key) {
        return object(key).flatMap(PackageStore::asPackages);
    }

    @SuppressWarnings("unchecked")
    private static Optional<Collection<KiePackage>> asPackages(Object whole) {
        return whole instanceof Collection<?> all && all.stream().allMatch(KiePackage.class::isInstance)
                ? Optional.of((Collection<KiePackage>) all)
                : Optional.empty();
    }

    private Optional<Object> object(String key) {
        return cache.get(key).flatMap(bytes -> {
            try (DroolsObjectInputStream in =
                    new DroolsObjectInputStream(new ByteArrayInputStream(bytes), PackageStore.class.getClassLoader())) {
                return Optional.of(in.readObject());
            } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError | StackOverflowError e) {
                cache.remove(key);
                return Optional.empty();
            }
        });
    }

    private void put(String key, Object content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeObject(content);
        } catch (IOException e) {
            return;
        }
        cache.put(key, bytes.toByteArray());
    }

    private static String placeKey(List<String> place) {
        List<String> madeFrom = new ArrayList<>(List.of("compiled whole in"));
        madeFrom.addAll(versions());
        madeFrom.addAll(place);
        return ContentCache.key(madeFrom);
    }

    private static List<String> versions() {
        return List.of(
                KieBase.class.getPackage().getImplementationVersion() + " " + KieServices.class.getPackage(),
                Build.stamp(),
                Runtime.version().toString(),
                DeclaredTypes.all().toString());
    }

    /** Which rule base was last compiled whole, with the rules of each of its files. */
    private record Note(String key, Map<String, Set<String>> rules) implements java.io.Serializable {}

    /** What a rule base has otherwise than one that is kept whole. */
    private record Change(String base, Set<String> gone, ArrayList<KiePackage> packages)
            implements java.io.Serializable {}
}
