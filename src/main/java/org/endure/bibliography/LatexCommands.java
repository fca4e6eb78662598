package org.endure.bibliography;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What LaTeX commands do to their arguments. */
final class LatexCommands {

    private static final Map<String, Kind> KINDS = all();

    private LatexCommands() {}

    /** What a command prints. */
    enum Kind {
        /** Its argument. */
        PRINT,
        /** Nothing; it has no argument. */
        NOTHING,
        /** Nothing, nor its argument. */
        DROP,
        /** Its second argument. */
        SECOND,
        /** A space. */
        SPACE,
        /** Its argument in quotes. */
        QUOTE,
        /** Its argument raised. */
        SUPERSCRIPT,
        /** Its argument lowered. */
        SUBSCRIPT,
        /** Its argument in capitals. */
        UPPER,
        /** Its argument in small letters. */
        LOWER,
        /** One argument over another. */
        FRACTION,
        /** The character of a number. */
        CODE,
        /** Its argument as maths. */
        MATHS,
        /** Its argument in blackboard letters. */
        BLACKBOARD,
        /** Its argument as it is written. */
        VERBATIM,
        /** The phrase of biblatex that its argument names. */
        STRING,
        /** A blank; its argument, a width, is not printed. */
        GAP,
        /** A symbol. */
        SYMBOL
    }

    private static Map<String, Kind> all() {
        Map<String, Kind> all = new HashMap<>();
        put(
                all,
                Kind.PRINT,
                "emph textit textbf textsc textsl texttt textrm textup textmd textsf textnormal text mbox hbox"
                        + " underline uline sout mathrm mathit mathbf mathsf mathtt mathnormal mathcal mathfrak mathscr"
                        + " boldsymbol bm operatorname mkbibemph mkbibitalic mkbibbold mkbibacro mkbibparens mkbibbrackets"
                        + " autocap MakeCapital MakeSentenceCase MakeTitleCase nocase textlatin textgreek textcyrillic"
                        + " textup textlf textsw fbox makebox lowercaseprotect ensuretext mkbibname mkbibnamefamily bibinfo"
                        + " textde texten textfr textsv textja title NoCaseChange natexlab hyphenation phantomsection"
                        + " overline widehat widetilde cite citet citep citeauthor citetitle footnote thanks ref");
        put(
                all,
                Kind.NOTHING,
                "protect relax it em bf sc tt rm sl sf itshape bfseries scshape ttfamily rmfamily slshape sffamily"
                        + " upshape mdseries normalfont normalsize small footnotesize scriptsize tiny large Large LARGE"
                        + " huge Huge left right big Big bigg Bigg displaystyle textstyle limits nolimits noindent"
                        + " bgroup egroup begingroup endgroup allowbreak nobreak linebreak hfill hfil centering null"
                        + " unskip ignorespaces textcompwordmark sloppy raggedright cyr latintext nolinebreak");
        put(
                all,
                Kind.DROP,
                "noopsort NoopSort noop label index vspace vskip phantom hphantom vphantom begin end color"
                        + " fontsize selectlanguage thispagestyle nocite printbibliography");
        put(all, Kind.SECOND, "href textcolor foreignlanguage texorpdfstring hyperref colorbox fontencoding raisebox");
        put(
                all,
                Kind.SPACE,
                "space newline linebreak par quad qquad enspace enskip thinspace nobreakspace hskip"
                        + " addspace addnbspace addthinspace tab");
        put(all, Kind.GAP, "hspace");
        put(all, Kind.QUOTE, "enquote mkbibquote");
        put(all, Kind.SUPERSCRIPT, "textsuperscript mkbibsuperscript sp up");
        put(all, Kind.SUBSCRIPT, "textsubscript mkbibsubscript sb");
        put(all, Kind.UPPER, "MakeUppercase uppercase MakeTextUppercase");
        put(all, Kind.LOWER, "MakeLowercase lowercase MakeTextLowercase");
        put(all, Kind.FRACTION, "frac dfrac tfrac nicefrac sfrac");
        put(all, Kind.CODE, "char symbol unichar");
        put(all, Kind.MATHS, "ensuremath math");
        put(all, Kind.BLACKBOARD, "mathbb Bbb mathds");
        put(all, Kind.VERBATIM, "url nolinkurl path verb detokenize");
        put(all, Kind.STRING, "bibstring bibsstring biblstring bibcpstring bibcplstring");
        return Collections.unmodifiableMap(all);
    }

    private static void put(Map<String, Kind> all, Kind kind, String names) {
        for (String name : names.split(" ")) {
            all.put(name, kind);
        }
    }

    static Kind kind(String name) {
        return KINDS.getOrDefault(name, Kind.SYMBOL);
    }
}
