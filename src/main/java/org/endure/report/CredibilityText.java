package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.endure.explanation.Assessment;
import org.endure.explanation.CredibilityLedger;
import org.endure.explanation.CredibilityLedger.Side;
import org.endure.explanation.Sentences;
import org.endure.fact.Answer;
import org.endure.fact.Magnitude;
import org.endure.fact.Observation;
import org.endure.words.Words;

/** The credibility ledger in words: what casts doubt on the allies, and what answers it. */
public final class CredibilityText {

    /** Statements first, then actions, then what may be either. */
    public static final List<Answer> WAYS = List.of(Answer.NO, Answer.YES, Answer.UNKNOWN);

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;

    /** The words of an assessment. */
    public CredibilityText(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
    }

    /** The ledger as a section, with facts as these citations give them. */
    void tell(Paragraphs page, Citations citations) {
        tell(
                page,
                entry -> words.say(
                        "credibility.fact", "sentence", sentence(entry), "fact", citations.fact(entry.fact())));
    }

    /** The ledger as a section, with entries as they are said. */
    void tell(Paragraphs page, Function<CredibilityLedger.Entry, String> saying) {
        page.heading(words.say("credibility.title"));
        if (assessment.credibility().accounts().isEmpty()) {
            page.paragraph(0, words.say("credibility.none"));
        }
        for (List<CredibilityLedger.AccountView> alike :
                Grouping.of(assessment.credibility().accounts(), this::withoutReceiver)) {
            CredibilityLedger.AccountView account = alike.get(0);
            page.paragraph(0, accounts(alike));
            for (Side side : Side.values()) {
                for (Answer action : WAYS) {
                    entries(page, account, side, action, saying);
                }
            }
        }
    }

    private void entries(
            Paragraphs page,
            CredibilityLedger.AccountView account,
            Side side,
            Answer action,
            Function<CredibilityLedger.Entry, String> saying) {
        for (CredibilityLedger.Entry entry : account.entries(side, action)) {
            page.paragraph(1, words.say("credibility.entry", "side", side(side, action), "entry", saying.apply(entry)));
        }
    }

    private List<Object> withoutReceiver(CredibilityLedger.AccountView account) {
        List<Object> told = new ArrayList<>(List.of(account.area(), net(account)));
        for (Side side : Side.values()) {
            WAYS.forEach(action -> told.add(account.entries(side, action)));
        }
        return told;
    }

    /** Whose reading, in which area, and what remains of the doubt. */
    private String accounts(List<CredibilityLedger.AccountView> alike) {
        CredibilityLedger.AccountView account = alike.get(0);
        return words.say(
                "credibility.account",
                "receiver",
                words.all(alike.stream()
                        .map(each -> sentences.perceiver(each.receiver()))
                        .toList()),
                "area",
                words.constant(account.area()),
                "net",
                net(account));
    }

    /** What remains of the doubt. */
    public String net(CredibilityLedger.AccountView account) {
        String net;
        if (account.doubtHigh() != Magnitude.NONE) {
            net = words.say(
                    "credibility.net.doubt",
                    "level",
                    sentences.range(List.of(words.constant(account.doubtLow()), words.constant(account.doubtHigh()))));
        } else if (account.isDoubted()) {
            net = words.say("credibility.net.answered");
        } else {
            net = words.say("credibility.net.none");
        }
        return account.disputed() ? words.say("credibility.net.disputed", "net", net) : net;
    }

    /** What a group of entries is: doubt or answer, in statements, in actions, or in a way that is not known. */
    private String side(Side side, Answer action) {
        return words.say("credibility." + side
                + switch (action) {
                    case NO -> ".words";
                    case YES -> ".actions";
                    case UNKNOWN -> ".unknown";
                });
    }

    /** The sentence of an entry, with its marks. */
    public String sentence(CredibilityLedger.Entry entry) {
        Observation observation = assessment.inference().observations().get(entry.fact());
        String sentence =
                observation == null ? "" : words.sentence(observation.account().sentence());
        List<String> marks = marks(entry);
        return marks.isEmpty()
                ? sentence
                : words.say("credibility.marked", "sentence", sentence, "marks", words.commas(marks));
    }

    /** That an entry repeats the baseline, or is not counted. */
    public List<String> marks(CredibilityLedger.Entry entry) {
        List<String> marks = new ArrayList<>();
        if (entry.repeated()) {
            marks.add(words.say("mark.repeated"));
        }
        if (entry.opinion()) {
            marks.add(words.say("mark.opinion"));
        }
        return marks;
    }
}
