package org.accord.organisations;

/** What an organisation is. A political party, a church and a company can never be admitted (ELI-1). */
public enum OrganisationKind {
    GRASSROOTS,
    COLLECTIVE,
    NGO,
    UNION,
    COMMUNITY,
    INDIGENOUS,
    NETWORK,
    COOPERATIVE,
    RELIGIOUS_GROUP,
    POLITICAL_PARTY,
    CHURCH,
    COMMERCIAL_COMPANY,
    OTHER
}
