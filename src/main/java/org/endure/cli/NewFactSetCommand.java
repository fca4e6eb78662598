package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.FactType;
import org.endure.fact.TimeSpan;
import org.endure.factset.StateTable;
import org.endure.factset.Template;
import org.endure.files.PathText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a fact set to begin with. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Make a new fact set with a filled-in header.",
            "Comments show an example of each type of fact that would lead to a finding."
        })
final class NewFactSetCommand implements Callable<Integer> {

    private static final String SCHEMA = "facts/schema.json";

    @Option(
            names = "--members",
            paramLabel = "A,B",
            required = true,
            split = ",",
            description = "State codes (COW or ISO, of three letters or two) or names.")
    private List<String> members = new ArrayList<>();

    @Option(names = "--leader", paramLabel = "STATE", description = "The leading member, if there is one.")
    private String leader = "";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            required = true,
            description = "Years or dates, such as 2003-2008 or 2003-03/2008.")
    private String period = "";

    @Option(names = "--baseline", paramLabel = "FILE", description = "A fact set of a period before, to compare with.")
    private @Nullable String baseline;

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of the alliance. Default: that of its members.")
    private @Nullable String name;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The new fact set.")
    private String target = "";

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    NewFactSetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.theory(theory);
        List<Diagnostic> faults = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (String each : members) {
            String code = StateTable.canonical(each);
            StateTable.nameOf(code)
                    .ifPresentOrElse(
                            known -> {
                                codes.add(code);
                                names.add(known.replaceFirst("^the ", ""));
                            },
                            () -> faults.add(fault(
                                    "unknown-state",
                                    "\"%s\" is not a state code.".formatted(each),
                                    StateTable.advice(each)
                                            .map(advice -> advice.toString().replaceFirst(" Otherwise.*", ""))
                                            .orElse("Write COW or ISO codes, such as USA,KOR."))));
        }
        if (codes.size() < 2 && faults.isEmpty()) {
            faults.add(fault("too-few-members", "An alliance has two members or more.", "Write --members USA,KOR."));
        }
        String leading = leader.isEmpty() ? "" : StateTable.canonical(leader);
        if (!leading.isEmpty() && !codes.contains(leading)) {
            faults.add(fault(
                    "not-a-member",
                    "The leader \"%s\" is not among the members.".formatted(leader),
                    "Write --leader %s.".formatted(codes.stream().findFirst().orElse("USA"))));
        }
        String interval = interval(faults);
        String folder = PathText.folder(target.replace('\\', '/'));
        String earlier = baseline(faults, folder);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        String title = name == null ? String.join("-", names) + " alliance" : name;
        String id = String.join("-", codes).toLowerCase(Locale.ROOT);
        replace.files()
                .given()
                .write(
                        session.workingFolder().resolve(target),
                        Template.text(
                                new Template.Header(
                                        schema(folder),
                                        id,
                                        title,
                                        List.copyOf(codes),
                                        leading,
                                        interval,
                                        earlier.isEmpty() ? List.of() : List.of(earlier)),
                                types()));
        session.out()
                .println("%s written. Next: fill it in, or endure facts add %s; then endure check %s"
                        .formatted(Escapes.visible(target), Escapes.visible(target), Escapes.visible(target)));
        return CommandLineInterface.answered();
    }

    /** The types of this program, and those that the rules declare that the command applies. */
    private Map<String, FactType> types() {
        return new TreeMap<>(session.vocabulary(theory).all().observations());
    }

    private String interval(List<Diagnostic> faults) {
        String iso = period.matches("\\d{4}-\\d{4}") ? period.replace('-', '/') : period;
        try {
            return TimeSpan.parse(iso).text();
        } catch (IllegalArgumentException e) {
            faults.add(fault(
                    "bad-date",
                    "\"%s\" is not a period.".formatted(period),
                    "Write --period 2003-2008, or dates: 2003-03/2008-02."));
            return iso;
        }
    }

    private String baseline(List<Diagnostic> faults, String folder) {
        if (baseline == null) {
            return "";
        }
        try {
            session.caseReader(theory).read(baseline);
        } catch (InvalidInputException e) {
            faults.addAll(e.diagnostics());
        }
        return folder.isEmpty() ? baseline : relative(folder, baseline);
    }

    /** The path of the schema as seen from the fact set; empty if the working folder has none. */
    private String schema(String folder) {
        return session.files().isFile(SCHEMA) && !session.files().isBundled(SCHEMA) ? relative(folder, SCHEMA) : "";
    }

    private static String relative(String folder, String file) {
        return Path.of(folder)
                .toAbsolutePath()
                .relativize(Path.of(file).toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    private static Diagnostic fault(String code, String message, @Nullable String advice) {
        return Diagnostic.error(code, SourcePosition.file("facts new"), message, advice);
    }
}
