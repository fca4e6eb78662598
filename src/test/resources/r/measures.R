# Measures of verdicts and scores, computed with what R brings: ranks, correlations, quantiles.
# Arguments: a table of cases (score, verdict, outcome, year; verdict and outcome 1 for collapse), and where to write what comes out.
arguments <- commandArgs(trailingOnly = TRUE)
cases <- read.csv(arguments[1])
rank_area <- function(score, outcome) {
    if (!any(outcome == 1) || !any(outcome == 0)) return(c(0, 0))
    pairs <- sum(outcome == 1) * sum(outcome == 0)
    c(suppressWarnings(unname(wilcox.test(score[outcome == 1], score[outcome == 0])$statistic)), pairs)
}
all <- rank_area(cases$score, cases$outcome)
years <- rowSums(sapply(split(cases, cases$year), function(year) rank_area(year$score, year$outcome)))
cuts <- sort(unique(cases$score), decreasing = TRUE)
precision <- sapply(cuts, function(cut) mean(cases$outcome[cases$score >= cut]))
recall <- sapply(cuts, function(cut) sum(cases$outcome[cases$score >= cut]) / sum(cases$outcome))
matrix <- table(factor(cases$verdict, 0:1), factor(cases$outcome, 0:1)) / nrow(cases)
chance <- sum(rowSums(matrix) * colSums(matrix))
hits <- cases$verdict == 1 & cases$outcome == 1
values <- c(
    area = all[1] / all[2],
    concordance = years[1] / years[2],
    averagePrecision = sum(precision * diff(c(0, recall))),
    precision = sum(hits) / sum(cases$verdict),
    recall = sum(hits) / sum(cases$outcome),
    balancedAccuracy = mean(c(mean(cases$verdict[cases$outcome == 1] == 1), mean(cases$verdict[cases$outcome == 0] == 0))),
    matthews = cor(cases$verdict, cases$outcome),
    kappa = (sum(diag(matrix)) - chance) / (1 - chance),
    low = unname(quantile(cases$score, 0.025)),
    high = unname(quantile(cases$score, 0.975)))
if (requireNamespace("pROC", quietly = TRUE)) {
    stopifnot(abs(as.numeric(pROC::auc(cases$outcome, cases$score, direction = "<", quiet = TRUE)) - values["area"]) < 1e-9)
}
write.csv(data.frame(name = names(values), value = values), arguments[2], row.names = FALSE)
