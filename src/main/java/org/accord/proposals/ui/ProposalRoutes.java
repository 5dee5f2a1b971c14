package org.accord.proposals.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.accord.agreement.AgreementId;
import org.accord.proposals.Origin;
import org.accord.proposals.ProposalId;
import org.accord.text.ClauseId;

/** Where the pages of this module are, in one place and with types. */
final class ProposalRoutes {

    static final String DESK = "desk";
    static final String AGREEMENT = "desk/agreement";
    static final String CLAUSES = "desk/clauses";
    static final String PROPOSALS = "desk/proposals";
    static final String WRITE = "desk/write";

    /** Behind the question mark of a clause: the assembly whose comments are to be read. */
    static final String IN = "in";

    private ProposalRoutes() {}

    static String agreement(AgreementId id) {
        return AGREEMENT + "/" + id;
    }

    static String clause(ClauseId id) {
        return CLAUSES + "/" + id;
    }

    static String proposal(int number) {
        return PROPOSALS + "/" + number;
    }

    /** Where on the page of a clause a wording was suggested. */
    static String comment(ClauseId clause, Origin origin) {
        return clause(clause) + "?" + IN + "=" + origin.assembly() + "#comment-" + origin.wording();
    }

    /** Where on the page of a proposal a wording was suggested. */
    static String comment(int proposal, Origin origin) {
        return proposal(proposal) + "#comment-" + origin.wording();
    }

    static String write(ProposalId id) {
        return WRITE + "/" + id;
    }

    static QueryParameters in(String language) {
        return QueryParameters.simple(Map.of("language", language));
    }

    static Anchor to(String path, String words) {
        return new Anchor(path, words);
    }
}
