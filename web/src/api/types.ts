/**
 * The names under which the screens know the types of the interface. All of them are taken from
 * the generated document; what stands here by hand only narrows where the document says less
 * than the server keeps to, and says so.
 */
import type { components, paths as documented, operations } from "./schema.gen";

type Schemas = components["schemas"];
type Query<Operation extends keyof operations> = NonNullable<operations[Operation]["parameters"]["query"]>;

/**
 * What may be sent: the document calls a property that may be null "required" where the server
 * reads a missing one as null (an edit names only what changes).
 */
type Sent<Body> = { [K in keyof Body as null extends Body[K] ? never : K]: Body[K] } & {
  [K in keyof Body as null extends Body[K] ? K : never]?: Body[K];
};
type Callable<Operation> = Operation extends { requestBody: { content: { "application/json": infer Body } } }
  ? Omit<Operation, "requestBody"> & { requestBody: { content: { "application/json": Sent<Body> } } }
  : Operation;
/** The routes in the shape openapi-fetch reads. */
export type paths = {
  [Path in keyof documented]: { [Method in keyof documented[Path]]: Callable<documented[Path][Method]> };
};

/** A list answer with its cursor; some lists count their total on request. */
export interface Page<T> {
  items: T[];
  next_cursor: string | null;
  total?: number | null;
}

export type UnitRef = Schemas["UnitRef"];
export type PersonRef = Schemas["PersonRef"];
export type ActorRef = Schemas["ActorRef"];
export type RuleRef = Schemas["ProblemRule"];
export type FieldProblem = Schemas["ProblemField"];
export type Problem = Schemas["Problem"];

// Identity.
export type SessionKind = Schemas["SessionKindWord"];
export type SignedInView = Schemas["SignedInView"];
export type ChangePassword = Schemas["PasswordChangeBody"];
export type MeView = Schemas["MeView"];
export type SessionView = Schemas["SessionView"];
export type UserState = Schemas["UserStateWord"];
export type UserView = Schemas["UserView"];
export type UserQuery = Query<"list_users">;
export type CreateUser = Sent<Schemas["CreateUser"]>;
export type EditUser = Sent<Schemas["EditUser"]>;
export type UserVerb = "disable" | "enable" | "unlock";
export type GrantView = Schemas["GrantView"];
export type UnitKind = Schemas["OrgUnitKindWord"];
export type OrgUnitView = Schemas["OrgUnitView"];
export type CreateOrgUnit = Sent<Schemas["CreateOrgUnit"]>;
export type EditOrgUnit = Sent<Schemas["EditOrgUnit"]>;
export type RoleView = Schemas["RoleView"];
export type PermissionView = Schemas["PermissionView"];

// Projects.
export type ProjectState = Schemas["ProjectStateWord"];
export type SecurityLabel = Schemas["SecurityLabelWord"];
export type ProjectRow = Schemas["ProjectRow"];
export type ProjectView = Schemas["ProjectView"];
export type ProjectFacet = Schemas["ProjectFacet"];
export type ProjectCounts = Schemas["ProjectCounts"];
export type CreateProject = Sent<Schemas["CreateProject"]>;
export type EditProject = Sent<Schemas["EditProject"]>;
export type ProjectQuery = Query<"list_projects">;
export type ProjectFilter = Omit<ProjectQuery, "sort" | "limit" | "cursor" | "with_total">;
export type ProjectSort = NonNullable<ProjectQuery["sort"]>;
export type ProjectCommandBody = Sent<Schemas["ProjectCommandBody"]>;
export type ProjectCommand = Schemas["ProjectCommandWord"];
export type OfferedCommand = Schemas["OfferedCommand"];
export type ParticipantView = Schemas["ParticipantView"];
export type TaskView = Schemas["TaskView"];
export type MyTaskView = Schemas["MyTaskView"];
export type CreateTask = Sent<Schemas["AddTask"]>;
export type MilestoneView = Schemas["MilestoneView"];
export type MyMilestoneView = Schemas["MyMilestoneView"];
export type DocumentKind = Schemas["DocumentKindWord"];
export type DocumentVersionView = Schemas["DocumentVersionView"];
export type DocumentView = Schemas["DocumentView"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type SavedView = Schemas["SavedViewView"];
export type CreateExport = Sent<Schemas["CreateExport"]>;

// Search.
export type SearchKind = Schemas["SearchKindWord"];
export type SearchResult = Schemas["SearchResult"];

// Imports.
export type ImportState = Schemas["ImportStateWord"];
export type ImportFieldName = Schemas["ImportFieldWord"];
export type ImportField = Schemas["ImportField"];
export type ImportMapping = Schemas["ImportMapping"];
export type ImportColumn = Schemas["ImportColumn"];
export type ImportItem = Schemas["ImportItem"];
export type ImportView = Schemas["ImportView"];
export type ImportIssue = Schemas["ImportIssue"];
export type ImportTemplate = Schemas["ImportTemplateView"];

// Log and rules.
export type AuditEventView = Schemas["AuditEventView"];
export type AuditQuery = Query<"list_audit_events">;
export type RuleKind = Schemas["RuleKindWord"];
export type RuleSeverity = Schemas["SeverityWord"];
export type RuleState = Schemas["RuleStateWord"];
export type RuleView = Schemas["RuleView"];
export type RuleQuery = Query<"list_rules">;
export type EditRule = Sent<Schemas["EditRule"]>;
export type TrialView = Schemas["TrialView"];

// Reference data.
/** Regions and industries are tables of one kind: the screens treat their rows alike. */
export type EntryPath = "/api/v1/regions" | "/api/v1/industries";
export type EntryView = Schemas["RegionView"] | Schemas["IndustryView"];
export type EditEntry = Sent<Schemas["EditReferenceEntry"]>;
export type CategoryEntry = Schemas["CategoryView"];
export type CalendarDay = Schemas["SaveCalendarDay"];
export type CalendarYearView = Schemas["CalendarYearView"];
export type CalendarPreview = Schemas["CalendarPreviewView"];

// From the field.
export type PhotoView = Schemas["PhotoView"];
export type UploadPurpose = Schemas["UploadPurposeWord"];
export type PhotoQuery = Query<"list_project_photos">;
export type PhotoSubject = NonNullable<PhotoQuery["subject_kind"]>;
export type ReportView = Schemas["ProgressReportView"];
export type ReportQuery = Query<"list_progress_reports">;
export type ReportState = Schemas["ReportStateWord"];
export type ReviewState = Schemas["ReviewStateWord"];
export type FieldWork = Schemas["MyFieldView"];
export type FieldTask = Schemas["FieldTaskView"];
export type FieldMilestone = Schemas["FieldMilestoneView"];
export type LastReport = Schemas["LastReportView"];
export type OwnReport = Schemas["OwnReportView"];
export type Evidence = Schemas["MilestoneEvidenceView"];
export type ConfirmationState = Schemas["ConfirmationStateWord"];
export type ConfirmationView = Schemas["MilestoneConfirmationView"];
export type BriefView = Schemas["DailyBriefView"];
export type BriefItem = Schemas["BriefItemView"];

// Oversight.
export type Light = Schemas["LightWord"];
export type AlertView = Schemas["AlertView"];
export type AlertDetail = Schemas["AlertDetail"];
export type AlertState = Schemas["AlertStateWord"];
export type AlertQuery = Query<"list_alerts">;
export type NotificationView = Schemas["NotificationView"];
export type NotificationKind = Schemas["NotificationKindWord"];
export type NotificationDelivery = Schemas["NotificationDeliveryWord"];
export type HomeView = Schemas["HomeView"];

// Risks and contingency plans.
export type RiskLevel = Schemas["RiskLevelWord"];
export type RiskState = Schemas["RiskStateWord"];
export type RiskCategory = Schemas["RiskCategoryWord"];
export type RiskView = Schemas["RiskView"];
export type RiskQuery = Query<"list_risks">;
export type RaiseRisk = Sent<Schemas["RaiseRisk"]>;
export type EditRisk = Sent<Schemas["EditRisk"]>;
export type TreatRisk = Schemas["TreatRisk"];
export type PlanView = Schemas["ContingencyPlanView"];
export type PlanDetail = Schemas["ContingencyPlanDetailView"];
export type PlanKind = Schemas["PlanKindWord"];
export type PlanState = Schemas["PlanStateWord"];
export type PlanQuery = Query<"list_contingency_plans">;
export type DraftPlan = Sent<Schemas["DraftContingencyPlan"]>;
export type ActivationView = Schemas["ContingencyActivationView"];
export type ActivationDetail = Schemas["ContingencyActivationDetailView"];

// Finance.
export type FundingSource = Schemas["FundingSourceWord"];
export type Stage = Schemas["StageWord"];
export type Rung = Schemas["RungWord"];
export type LadderStep = Schemas["LadderStep"];
export type FundFigures = Schemas["FundFigures"];
export type FundRowView = Schemas["FundRowView"];
export type FundYearView = Schemas["FundYearView"];
export type ProjectFundsView = Schemas["ProjectFundsView"];
export type FundCurvePoint = Schemas["FundCurvePoint"];
export type FundFlowView = Schemas["FundFlowView"];
export type FundForecast = Schemas["FundForecast"];
export type FundPreviewQuery = Query<"preview_funds">;
export type BudgetLineView = Schemas["BudgetLineView"];
export type FundPaperKind = Schemas["FundPaperKindWord"];
export type FundPaperState = Schemas["FundPaperStateWord"];
export type FundPaperView = Schemas["FundPaperView"];
export type SignatureView = Schemas["SignatureView"];
export type PaymentState = Schemas["PaymentStateWord"];
export type PaymentVerb = Schemas["PaymentVerbWord"];
export type PaymentView = Schemas["PaymentView"];
export type PaymentQuery = Query<"list_payments">;
export type PostingView = Schemas["PostingView"];
export type BalanceView = Schemas["BalanceView"];
export type LedgerQuery = Query<"list_postings">;
export type VoucherSummary = Schemas["VoucherSummary"];
export type VoucherView = Schemas["VoucherView"];
export type PeriodState = Schemas["PeriodStateWord"];
export type PeriodView = Schemas["PeriodView"];
export type PeriodVerb = "close" | "confirm-close" | "reopen" | "confirm-reopen" | "cancel";

// Inspections and defects.
export type InspectionKind = Schemas["InspectionKindWord"];
export type InspectionState = Schemas["InspectionStateWord"];
export type InspectionView = Schemas["InspectionView"];
export type InspectionDetail = Schemas["InspectionDetailView"];
export type InspectionAnswer = Schemas["InspectionAnswerView"];
export type InspectionQuery = Query<"list_inspections">;
export type ItemOutcome = Schemas["ItemOutcomeWord"];
export type InspectionTemplate = Schemas["InspectionTemplateView"];
export type TemplateState = InspectionTemplate["state"];
export type DefectSeverity = Schemas["DefectSeverityWord"];
export type DefectState = Schemas["DefectStateWord"];
export type DefectView = Schemas["DefectView"];
export type DefectDetail = Schemas["DefectDetailView"];
export type DefectQuery = Query<"list_defects">;
export type RepeatedDefect = Schemas["RepeatedDefectView"];
export type BackTestView = Schemas["BackTestView"];
