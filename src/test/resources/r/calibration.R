# Isotonic regression, logistic regression and cumulative incidence, computed with what R brings and, where they are installed, with survival and cmprsk.
# Arguments: a table of cases (score, other, outcome; outcome 1 for collapse), a table of followed cases (years, kind; kind 0 if seen no longer), and where
# to write what comes out.
arguments <- commandArgs(trailingOnly = TRUE)
cases <- read.csv(arguments[1])
followed <- read.csv(arguments[2])
curve <- isoreg(cases$score, cases$outcome)
sorted <- order(cases$score, -cases$outcome)
height <- tapply(curve$yf, cases$score[sorted], mean)
logit <- coef(glm(outcome ~ score + other, data = cases, family = binomial, control = glm.control(epsilon = 1e-14)))
values <- c(setNames(height, paste0("isotonic", names(height))), setNames(logit, paste0("logit", 0:2)))
kinds <- sort(setdiff(unique(followed$kind), 0))
times <- 1:10
if (requireNamespace("survival", quietly = TRUE)) {
    states <- survival::survfit(survival::Surv(years, factor(kind, c(0, kinds))) ~ 1, data = followed)
    at <- summary(states, times = times, extend = TRUE)$pstate
    for (kind in kinds) {
        values <- c(values, setNames(at[, 1 + kind], paste0("survival", kind, ".", times)))
    }
}
if (requireNamespace("cmprsk", quietly = TRUE)) {
    at <- cmprsk::timepoints(cmprsk::cuminc(followed$years, followed$kind), times)$est
    for (kind in kinds) {
        values <- c(values, setNames(at[paste("1", kind), ], paste0("cmprsk", kind, ".", times)))
    }
}
write.csv(data.frame(name = names(values), value = values), arguments[3], row.names = FALSE)
