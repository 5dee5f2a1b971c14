package org.accord.shell;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells whoever started the house, in sentences, why it did not start. */
class StartFailure implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Accord did not start. " + analysis.getDescription().strip());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction().strip());
        }
    }
}
