package org.accord.organisations;

import static org.accord.db.organisations.Tables.MANDATE_INVITATION;
import static org.accord.db.organisations.Tables.ORGANISATION;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import org.accord.kernel.OrganisationId;
import org.accord.people.InvitationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What invitations to act for an organisation are to. */
@Repository
class MandateInvitationRepository {

    private final DSLContext database;

    MandateInvitationRepository(DSLContext database) {
        this.database = database;
    }

    /** An invitation, whether it still works or not: the links know that. */
    record Offered(InvitationId id, OrganisationId organisation, String name, Terms terms) {}

    void add(InvitationId id, OrganisationId organisation, Terms terms) {
        database.insertInto(MANDATE_INVITATION)
                .set(MANDATE_INVITATION.INVITATION_ID, id)
                .set(MANDATE_INVITATION.ORGANISATION_ID, organisation)
                .set(MANDATE_INVITATION.POWERS, MandateRepository.names(terms.powers()))
                .set(MANDATE_INVITATION.BINDING, terms.binding())
                .set(MANDATE_INVITATION.UNTIL_AT, terms.until())
                .execute();
    }

    Optional<Offered> find(InvitationId id) {
        return read(MANDATE_INVITATION.INVITATION_ID.eq(id)).stream().findFirst();
    }

    /** Those that it ever made, the newest first: ids are in order of time. */
    List<Offered> of(OrganisationId organisation) {
        return read(MANDATE_INVITATION.ORGANISATION_ID.eq(organisation));
    }

    private List<Offered> read(Condition which) {
        return database.select(
                        MANDATE_INVITATION.INVITATION_ID,
                        MANDATE_INVITATION.ORGANISATION_ID,
                        ORGANISATION.NAME,
                        row(
                                        MANDATE_INVITATION.POWERS.convertFrom(MandateRepository::powers),
                                        MANDATE_INVITATION.BINDING,
                                        MANDATE_INVITATION.UNTIL_AT)
                                .mapping(Terms::new))
                .from(MANDATE_INVITATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ORGANISATION_ID.eq(MANDATE_INVITATION.ORGANISATION_ID))
                .where(which)
                .orderBy(MANDATE_INVITATION.INVITATION_ID.desc())
                .fetch(Records.mapping(Offered::new));
    }
}
