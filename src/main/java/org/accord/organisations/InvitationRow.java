package org.accord.organisations;

import java.time.Instant;
import org.accord.people.InvitationId;

/** An invitation to act for an organisation that waits for somebody. */
public record InvitationRow(InvitationId id, Terms terms, Instant expires) {}
