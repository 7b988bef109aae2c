import Answering
import PolicyModel
import Testing

@Suite("Everyday words for verticals")
struct EverydayWordTests {
    /// What people say they are, and the vertical that must come first.
    static let words: [(String, String)] = [
        ("drugstore", "pharmacy"), ("drug store", "pharmacy"), ("pharmacies", "pharmacy"),
        ("chemist", "pharmacy"), ("online pharmacy", "pharmacy"),
        ("drug company", "pharmaceutical-manufacturer"),
        ("big pharma", "pharmaceutical-manufacturer"),
        ("hearing aids", "medical-device-maker"), ("plastic surgeon", "body-enhancement-clinic"),
        ("botox clinic", "body-enhancement-clinic"), ("hospital", "hospital"),
        ("dentist", "medical-practice"), ("doctors", "medical-practice"),
        ("GP", "medical-practice"),
        ("physiotherapist", "medical-practice"), ("online doctor", "telemedicine"),
        ("blood bank", "blood-donation-centre"), ("vitamins", "supplements-seller"),
        ("ministry of health", "government-public-health"),
        ("employment office", "government-economy-recovery"),
        ("social security", "government-social-welfare"), ("city council", "government-local"),
        ("town hall", "government-local"), ("municipality", "government-local"),
        ("city", "government-local"),
        ("tax office", "government-national"), ("electoral commission", "election-authority"),
        ("police", "law-enforcement"), ("police station", "law-enforcement"),
        ("prison", "law-enforcement"),
        ("army", "military"), ("secret service", "intelligence"),
        ("fire brigade", "emergency-services"),
        ("firefighters", "emergency-services"), ("ambulance", "emergency-services"),
        ("consulate", "embassy"),
        ("post office", "state-owned-enterprise"), ("political party", "political-organisation"),
        ("pollster", "political-services"), ("brewery", "alcohol-business"),
        ("breweries", "alcohol-business"),
        ("wine shop", "alcohol-business"), ("liquor store", "alcohol-business"),
        ("pub", "alcohol-business"),
        ("tobacconist", "tobacco-business"), ("vape shop", "tobacco-business"),
        ("cannabis", "drugs-business"),
        ("gun shop", "weapons-business"), ("gun store", "weapons-business"),
        ("puppy", "pet-seller"),
        ("dog breeder", "pet-seller"), ("pet shop", "pet-seller"), ("cattle", "livestock-business"),
        ("ivory", "wildlife-trade"), ("sex shop", "adult-business"), ("escort", "adult-business"),
        ("matchmaker", "dating-service"), ("dating", "dating-service"),
        ("betting", "online-gambling"),
        ("casino", "physical-gambling"), ("online casino", "online-gambling"),
        ("lottery", "state-lottery"),
        ("sperm bank", "body-parts-trade"), ("pesticides", "hazardous-materials-business"),
        ("replicas", "counterfeit-trade"), ("iptv", "media-access-devices-seller"),
        ("bank", "bank-or-insurer"), ("insurance", "bank-or-insurer"),
        ("payday loans", "short-term-lender"),
        ("debt collection", "debt-collector"), ("bail", "bail-bonds"),
        ("mlm", "multi-level-marketing"),
        ("bitcoin", "crypto-business"), ("cryptocurrencies", "crypto-business"),
        ("e-books", "digital-content"),
        ("chatbot", "ai-assistant-provider"), ("newspaper", "news-publisher"),
        ("software", "technology"),
        ("software company", "technology"), ("web shop", "retail"), ("clothing store", "retail"),
        ("supermarket", "food-and-restaurants"), ("bakery", "food-and-restaurants"),
        ("bakeries", "food-and-restaurants"), ("baker", "food-and-restaurants"),
        ("restaurant", "food-and-restaurants"), ("hotel", "travel-and-hospitality"),
        ("travel agency", "travel-and-hospitality"), ("school", "education"),
        ("university", "education"),
        ("estate agent", "real-estate"), ("real estate", "real-estate"), ("garage", "automotive"),
        ("car dealer", "automotive"), ("internet provider", "telecom"),
        ("taxi", "transport-and-utilities"),
        ("plumber", "professional-services"), ("lawyer", "professional-services"),
        ("law firm", "professional-services"), ("accountant", "professional-services"),
        ("charity", "nonprofit"), ("charities", "nonprofit"), ("church", "religious-organisation"),
        ("churches", "religious-organisation"), ("hairdresser", "beauty-and-wellness"),
        ("gym", "beauty-and-wellness"), ("vet", "veterinary-and-pet-care"),
        ("farmer", "agriculture"),
        ("factory", "manufacturing"), ("factories", "manufacturing"),
        ("cinema", "entertainment-and-events"),
        ("museum", "entertainment-and-events"), ("theater", "entertainment-and-events"),
    ]

    @Test("The vertical that people mean comes first", arguments: words)
    func comesFirst(text: String, id: String) {
        let policy = RealPolicy.policy
        let found = WordSearch.verticals(text, in: policy).prefix(4)
        let ids = found.map { policy.verticals[$0].id }
        #expect(ids.first == id, "found \(ids)")
    }
}
