package org.endure.bibliography;

import java.util.HashMap;
import java.util.Map;

/** What LaTeX commands do to their arguments. */
final class LatexCommands {

    private static final Map<String, Kind> KINDS = new HashMap<>();

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
        /** A symbol. */
        SYMBOL
    }

    static {
        put(
                Kind.PRINT,
                "emph textit textbf textsc textsl texttt textrm textup textmd textsf textnormal text mbox hbox"
                        + " underline uline sout mathrm mathit mathbf mathsf mathtt mathnormal mathcal mathfrak mathscr"
                        + " boldsymbol bm operatorname mkbibemph mkbibitalic mkbibbold mkbibacro mkbibparens mkbibbrackets"
                        + " autocap MakeCapital MakeSentenceCase MakeTitleCase nocase textlatin textgreek textcyrillic"
                        + " textup textlf textsw fbox makebox lowercaseprotect ensuretext mkbibname mkbibnamefamily bibinfo"
                        + " textde texten textfr textsv textja title NoCaseChange natexlab hyphenation phantomsection"
                        + " overline widehat widetilde cite citet citep citeauthor citetitle footnote thanks ref");
        put(
                Kind.NOTHING,
                "protect relax it em bf sc tt rm sl sf itshape bfseries scshape ttfamily rmfamily slshape sffamily"
                        + " upshape mdseries normalfont normalsize small footnotesize scriptsize tiny large Large LARGE"
                        + " huge Huge left right big Big bigg Bigg displaystyle textstyle limits nolimits noindent"
                        + " bgroup egroup begingroup endgroup allowbreak nobreak linebreak hfill hfil centering null"
                        + " unskip ignorespaces textcompwordmark sloppy raggedright cyr latintext nolinebreak");
        put(
                Kind.DROP,
                "noopsort NoopSort noop label index vspace vskip phantom hphantom vphantom begin end color"
                        + " fontsize selectlanguage thispagestyle nocite printbibliography");
        put(Kind.SECOND, "href textcolor foreignlanguage texorpdfstring hyperref colorbox fontencoding raisebox");
        put(
                Kind.SPACE,
                "space newline linebreak par quad qquad enspace enskip thinspace nobreakspace hspace hskip"
                        + " addspace addnbspace addthinspace tab");
        put(Kind.QUOTE, "enquote mkbibquote");
        put(Kind.SUPERSCRIPT, "textsuperscript mkbibsuperscript sp up");
        put(Kind.SUBSCRIPT, "textsubscript mkbibsubscript sb");
        put(Kind.UPPER, "MakeUppercase uppercase MakeTextUppercase");
        put(Kind.LOWER, "MakeLowercase lowercase MakeTextLowercase");
        put(Kind.FRACTION, "frac dfrac tfrac nicefrac sfrac");
        put(Kind.CODE, "char symbol unichar");
        put(Kind.MATHS, "ensuremath math");
        put(Kind.BLACKBOARD, "mathbb Bbb mathds");
        put(Kind.VERBATIM, "url nolinkurl path verb detokenize");
        put(Kind.STRING, "bibstring bibsstring biblstring bibcpstring bibcplstring");
    }

    private static void put(Kind kind, String names) {
        for (String name : names.split(" ")) {
            KINDS.put(name, kind);
        }
    }

    static Kind kind(String name) {
        return KINDS.getOrDefault(name, Kind.SYMBOL);
    }
}
