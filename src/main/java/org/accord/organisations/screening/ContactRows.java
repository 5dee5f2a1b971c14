package org.accord.organisations.screening;

import java.util.Map;
import java.util.Optional;
import org.accord.kernel.Actor;
import org.accord.people.SealedRows;
import org.accord.people.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of applications, which stay sealed for as long as somebody is written to. */
@Service
@Transactional
class ContactRows implements SealedRows {

    private static final int PAGE = 500;

    private final ApplicationRepository applications;
    private final Sealing sealing;

    ContactRows(ApplicationRepository applications, Sealing sealing) {
        this.applications = applications;
        this.sealing = sealing;
    }

    @Override
    public int sealAnew(Actor actor) {
        ScreeningPolicy.mayPurge(actor).orThrow();
        int anew = 0;
        Map<ApplicationId, byte[]> page = applications.contacts(null, PAGE);
        while (!page.isEmpty()) {
            ApplicationId last = null;
            for (Map.Entry<ApplicationId, byte[]> kept : page.entrySet()) {
                last = kept.getKey();
                if (!sealing.isCurrent(kept.getValue())) {
                    Optional<String> contact = sealing.readable(kept.getValue(), Contact.COLUMN, last.value());
                    if (contact.isPresent()) {
                        applications.seal(last, sealing.seal(contact.get(), Contact.COLUMN, last.value()));
                        anew++;
                    }
                }
            }
            page = applications.contacts(last, PAGE);
        }
        return anew;
    }
}
