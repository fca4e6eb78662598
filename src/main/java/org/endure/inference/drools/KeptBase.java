package org.endure.inference.drools;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.cache.ContentCache;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.kie.api.definition.KiePackage;

/**
 * What was kept of the rule base that was last compiled whole in some place.
 *
 * @param place the place; empty if it is not known
 * @param key the key under which its packages are kept; empty if there are none
 * @param rules names of the rules of each file, by the file's key
 * @param packages its packages
 */
record KeptBase(List<String> place, String key, Map<String, Set<String>> rules, Collection<KiePackage> packages) {

    /** Nothing, of no place. */
    static final KeptBase NONE = of(List.of());

    /**
     * Most files that are compiled by themselves: with more, it is time for another whole. None, since Drools did not fire every
     * rule of a network to which changed files were added.
     */
    private static final int MOST_CHANGED = 0;

    /** Nothing, of some place. */
    static KeptBase of(List<String> place) {
        return new KeptBase(place, "", Map.of(), List.of());
    }

    /** The key of a rule file. */
    static String key(RuleFile file) {
        return ContentCache.key(List.of(file.path(), file.text()));
    }

    /** Whether there is a whole, of which this rule base has all but a few files. */
    boolean isNear(RuleBase ruleBase) {
        return !packages.isEmpty() && changed(ruleBase).size() <= MOST_CHANGED;
    }

    /** The files of a rule base that the whole does not have as they are. */
    List<RuleFile> changed(RuleBase ruleBase) {
        return ruleBase.files().stream()
                .filter(file -> !rules.containsKey(key(file)))
                .toList();
    }

    /** Names of the rules that the whole has in files that are not, as they are, among those of the rule base. */
    Set<String> gone(RuleBase ruleBase) {
        Set<String> there = new HashSet<>();
        ruleBase.files().forEach(file -> there.add(key(file)));
        Set<String> gone = new TreeSet<>();
        rules.forEach((file, names) -> {
            if (!there.contains(file)) {
                gone.addAll(names);
            }
        });
        return gone;
    }
}
