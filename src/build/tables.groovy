/* Makes the typed tables of org.accord.db: starts a throw-away PostgreSQL, migrates it with db/, and lets jOOQ read it.
   Skipped while nothing that it depends on has changed. Run by Maven in generate-sources. */
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.security.MessageDigest
import liquibase.Liquibase
import liquibase.database.DatabaseFactory
import liquibase.database.jvm.JdbcConnection
import liquibase.resource.DirectoryResourceAccessor
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*

def home = project.basedir
def folder = new File(project.build.directory, 'generated-sources/tables')
def mark = new File(folder, 'made-from')

def digest = MessageDigest.getInstance('SHA-256')
def inputs = [new File(home, 'src/build/tables.groovy'), new File(home, 'pom.xml')]
new File(home, 'db').eachFileRecurse(groovy.io.FileType.FILES) { inputs << it }
inputs.sort { it.path }.each { digest.update(it.path.bytes); digest.update(it.bytes) }
def inputsHash = digest.digest().encodeHex().toString()
if (mark.exists() && mark.text == inputsHash) {
    return
}
folder.deleteDir()

def typed = { String type, String expression ->
    def name = type.substring(type.lastIndexOf('.') + 1)
    new ForcedType().withUserType(type).withIncludeExpression(expression)
        .withLambdaConverter(new LambdaConverter().withFrom("${type}::new").withTo("${type}::value"))
}
def enumerated = { String type, String expression ->
    new ForcedType().withUserType(type).withEnumConverter(true).withIncludeExpression(expression)
}

def server = EmbeddedPostgres.builder().start()
try {
    def connection = server.postgresDatabase.connection
    def database = DatabaseFactory.instance.findCorrectDatabaseImplementation(new JdbcConnection(connection))
    def liquibase = new Liquibase('changelog.xml', new DirectoryResourceAccessor(new File(home, 'db/changelog')), database)
    liquibase.setChangeLogParameter('application-role', 'nobody')
    liquibase.update()

    def schemata = ['people', 'journal', 'organisations', 'assemblies', 'agreement', 'voting', 'discussion', 'proposals']
    GenerationTool.generate(new Configuration()
        .withLogging(org.jooq.meta.jaxb.Logging.WARN)
        .withJdbc(new Jdbc().withUrl(server.getJdbcUrl('postgres', 'postgres')).withUser('postgres').withPassword('postgres'))
        .withGenerator(new Generator()
            .withDatabase(new Database()
                .withName('org.jooq.meta.postgres.PostgresDatabase')
                .withSchemata(schemata.collect { new SchemaMappingType().withInputSchema(it) })
                .withIncludeRoutines(false)
                .withForcedTypes([
                    typed('org.accord.kernel.PersonId', '.*\\.(person_id|imported_by|opened_by|closed_by|changed_by|made_by|taken_by|named_by|released_by|granted_by|revoked_by|proposed_by|appealed_by|added_by)'),
                    typed('org.accord.people.SessionId', '.*\\.session_id'),
                    typed('org.accord.people.AddressId', 'people\\..*\\.address_id'),
                    typed('org.accord.people.PasskeyId', 'people\\..*\\.passkey_id'),
                    typed('org.accord.people.InvitationId', '.*\\.invitation_id'),
                    typed('org.accord.people.OfficeId', '.*\\.office_id'),
                    enumerated('org.accord.people.Role', 'people\\.office(_invitation)?\\.role'),
                    typed('org.accord.kernel.OrganisationId', '.*\\.(organisation_id|related_id)'),
                    typed('org.accord.organisations.MandateId', '.*\\.mandate_id'),
                    typed('org.accord.organisations.screening.ApplicationId', '.*\\.application_id'),
                    typed('org.accord.organisations.membership.MeasureId', '.*\\.measure_id'),
                    typed('org.accord.assemblies.AssemblyId', '.*\\.assembly_id'),
                    typed('org.accord.assemblies.agenda.AgendaItemId', '.*\\.item_id'),
                    typed('org.accord.agreement.AgreementId', '.*\\.agreement_id'),
                    typed('org.accord.text.ClauseId', '.*\\.(clause_id|place_under|place_after)'),
                    typed('org.accord.voting.DecisionId', '.*\\.decision_id'),
                    typed('org.accord.discussion.CommentId', '.*\\.comment_id'),
                    typed('org.accord.proposals.ProposalId', '.*\\.(proposal_id|fallen_to|replaced_id)'),
                    enumerated('org.accord.organisations.OrganisationKind', 'organisations\\.(organisation|application)\\.kind'),
                    enumerated('org.accord.organisations.Scale', 'organisations\\.(organisation|application)\\.scale'),
                    enumerated('org.accord.organisations.Listing', 'organisations\\.(organisation|organisation_word|application|membership_by_region)\\.listing'),
                    enumerated('org.accord.organisations.OrganisationStatus', 'organisations\\.organisation\\.status'),
                    enumerated('org.accord.organisations.screening.ApplicationState', 'organisations\\.application(_step)?\\.state'),
                    enumerated('org.accord.organisations.screening.RefusalReason', 'organisations\\.\\w+\\.reason'),
                    enumerated('org.accord.organisations.membership.MeasureStep', 'organisations\\.measure\\.step'),
                    enumerated('org.accord.organisations.membership.MeasureState', 'organisations\\.measure\\.state'),
                    enumerated('org.accord.organisations.screening.Opinion', 'organisations\\.verdict\\.opinion'),
                    enumerated('org.accord.organisations.screening.Relation', 'organisations\\.application_member\\.relation'),
                    enumerated('org.accord.organisations.screening.Tie', 'organisations\\.application\\.tie'),
                    enumerated('org.accord.organisations.Binding', 'organisations\\.mandate(_invitation)?\\.binding'),
                    enumerated('org.accord.assemblies.AssemblyKind', 'assemblies\\.assembly\\.kind'),
                    enumerated('org.accord.assemblies.Seat', 'assemblies\\.seat_invitation\\.seat'),
                    enumerated('org.accord.assemblies.Participation', 'assemblies\\.((assembly|agenda_item)\\.participation|participant\\.mode)'),
                    enumerated('org.accord.assemblies.agenda.AgendaItemKind', 'assemblies\\.agenda_item\\.kind'),
                    enumerated('org.accord.text.ClauseKind', '(agreement\\.clause|proposals\\.proposal)\\.kind'),
                    enumerated('org.accord.agreement.Act', '(agreement\\.operation|proposals\\.proposal)\\.act'),
                    enumerated('org.accord.tally.Choice', 'voting\\.(cast_ballot|position)\\.choice'),
                    enumerated('org.accord.tally.Outcome', 'voting\\.decision\\.outcome'),
                    enumerated('org.accord.voting.BlockCategory', 'voting\\.cast_ballot\\.category'),
                    enumerated('org.accord.discussion.CommentKind', 'discussion\\.comment\\.kind'),
                    enumerated('org.accord.proposals.StageName', 'proposals\\.proposal\\.stage'),
                    enumerated('org.accord.proposals.StepKind', 'proposals\\.step\\.kind'),
                    new ForcedType().withName('INSTANT').withIncludeTypes('(?i:timestamptz|timestamp.*with.*time.*zone.*)'),
                ]))
            .withGenerate(new Generate().withRecords(true).withPojos(false).withDaos(false).withComments(false)
                .withGlobalObjectReferences(true).withNullableAnnotation(false))
            .withTarget(new Target().withPackageName('org.accord.db').withDirectory(folder.path))))
} finally {
    server.close()
}
mark.text = inputsHash
